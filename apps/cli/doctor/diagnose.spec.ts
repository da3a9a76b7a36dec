import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfiguration, type RunningParts } from '#libs/config/index';
import { SMTPServer } from 'smtp-server';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { diagnose } from './diagnose.ts';
import { diagnosisText } from './diagnosis-text.ts';

/** host:port at which nobody listens. */
async function deserted(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `127.0.0.1:${port}`;
}

const time = 'seit \\d\\d:\\d\\d Uhr';

describe('what doctor says', () => {
  let record: FreshRecord;
  let nowhere: string;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await importInto(record);
    nowhere = await deserted();
    await record.source.query('DELETE FROM workflow_wakeup');
    await record.transaction(({ observations }) => observations.note('worker', null));
  });

  afterAll(() => record.source.destroy());

  const doctor = async (environment: NodeJS.ProcessEnv, parts: Partial<RunningParts> | null = null) => {
    const running = parts && ({ api: null, worker: null, ...parts } as RunningParts);
    const configuration = readConfiguration({ DATABASE_URL: record.url, TEMPORAL_ADDRESS: nowhere, ...environment });
    const diagnosis = await diagnose({ configuration, parts: running, repair: false, patienceMs: 300 });
    return { text: diagnosisText(diagnosis, false), codes: diagnosis.report.findings.map(({ code }) => code) };
  };

  it('of a Temporal server that is away: since when, that commands are stored, and what is well', async () => {
    await record.transaction(({ observations }) =>
      observations.note('temporal', { code: 'temporal-away', detail: null }),
    );
    const { text, codes } = await doctor({});
    expect(codes).toEqual(['temporal-away']);
    expect(text).toMatch(new RegExp(`^ALARM {4}Der Temporal-Server ist ${time} nicht erreichbar\\. Befehle werden`));
    expect(text).toMatch(/In Ordnung:\n {2}Datenbank {8}antwortet.*\n {2}Worker {11}arbeitet/);
    expect(text).toContain('Abläufe          wird verglichen, wenn Datenbank und Temporal-Server antworten');
  });

  it('of a mail server on a wrong port', async () => {
    const { text } = await doctor({ SMTP_URL: `smtp://${nowhere}` });
    expect(text).toContain(`ALARM    Der Mailserver ist nicht erreichbar (connect ECONNREFUSED ${nowhere}).`);
    expect(text).toContain('Bitte den Mailserver und SMTP_URL prüfen');
  });

  it('of a wrong password, without showing it', async () => {
    const server = new SMTPServer({
      allowInsecureAuth: true,
      logger: false,
      onAuth: (_auth, _session, refuse) => refuse(new Error('Invalid login')),
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    try {
      const { port } = server.server.address() as AddressInfo;
      const { text } = await doctor({ SMTP_URL: `smtp://klimamail:hochgeheim@127.0.0.1:${port}` });
      expect(text).toContain('ALARM    Der Mailserver weist Schrittmacher ab (535 Invalid login).');
      expect(text).toContain(
        'Bitte Benutzer, Kennwort und Verschlüsselung in SMTP_URL sowie MAIL_FROM prüfen und neu starten.',
      );
      expect(text).not.toContain('hochgeheim');
    } finally {
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  });

  it('of a worker that is away, and of an API that does not answer', async () => {
    const { text, codes } = await doctor({}, { worker: `http://${nowhere}`, api: `http://${nowhere}` });
    expect(codes).toEqual(['temporal-away', 'worker-silent', 'api-away']);
    expect(text).toMatch(new RegExp(`ALARM {4}Der Worker hat sich ${time} nicht mehr gemeldet\\.`));
    expect(text).toContain('HINWEIS  Die API antwortet nicht.');
  });

  it('of a database that is away, with what the worker remembers of it', async () => {
    const report = {
      condition: 'alarm',
      findings: [
        { code: 'database-away', severity: 'alarm', since: '2026-11-23T06:12:00.000Z' },
        { code: 'mail-server-away', severity: 'alarm', since: '2026-11-23T06:10:00.000Z' },
      ],
    };
    const worker = createHttpServer((_, response) => void response.end(JSON.stringify(report)));
    worker.listen(0, '127.0.0.1');
    await once(worker, 'listening');
    try {
      const { port } = worker.address() as AddressInfo;
      const database = `postgres://a:b@${nowhere}/c`;
      const { text } = await doctor({ DATABASE_URL: database }, { worker: `http://127.0.0.1:${port}` });
      expect(text).toContain(
        'ALARM    Die Datenbank ist seit Mo 23.11.2026, 07:12 Uhr nicht erreichbar (ECONNREFUSED).',
      );
      expect(text).toContain('ALARM    Der Mailserver ist seit Mo 23.11.2026, 07:10 Uhr nicht erreichbar');
      expect(text).toContain('was Worker und API wissen, ist erfragt');
      expect(text).toContain('Worker           arbeitet');
    } finally {
      worker.close();
      worker.closeAllConnections();
      await once(worker, 'close');
    }
  });
});
