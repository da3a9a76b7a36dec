import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDirectory } from '#libs/config/index';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { RunningProcess } from '../workflows/running/running-process.ts';

const program = join(projectDirectory(), 'bin', 'schrittmacher.mjs');

interface Ended {
  code: number;
  output: string;
  errors: string;
}

describe('the namespace of an installation, at the terminal', () => {
  let own: RunningProcess;
  let other: RunningProcess;
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'schrittmacher-e2e-'));
    own = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    other = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    await own.activate(smallPlan);
    await other.client.verify(5000);
  });

  afterAll(async () => {
    await own.stop();
    await other.stop();
    await rm(home, { recursive: true, force: true });
  });

  /** With the record of `own`. */
  const command = (namespace: string, ...words: string[]): Promise<Ended> => {
    const env = {
      ...process.env,
      SCHRITTMACHER_HOME: home,
      DATABASE_URL: (own.source.options as { url: string }).url,
      TEMPORAL_ADDRESS: own.temporal.address,
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: 'smtp://127.0.0.1:9',
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [program, ...words], { env }, (error, output, errors) =>
        resolve({ code: error === null ? 0 : Number(error.code), output, errors }),
      );
    });
  };

  it.each([['up', '--no-example'], ['rebuild']])('refuses that of another installation: %s', async (...words) => {
    const { namespace } = other.temporal;
    const { code, errors } = await command(namespace, ...words);
    expect(code).toBe(1);
    expect(errors).toContain(`Der Namensraum ${namespace} auf dem Temporal-Server`);
    expect(errors).toContain('gehört zu einer anderen Installation');
    expect((await other.client.runningWorkflows(5000)).size).toBe(0);
  });

  it('rebuilds a lost one', async () => {
    const namespace = `lost-${randomUUID().slice(0, 8)}`;
    const first = await command(namespace, 'rebuild');
    expect(first).toMatchObject({ code: 0 });
    expect(first.errors).toContain('  3 von 3 Abläufen angestoßen');
    expect(first.output).toContain('Alle 3 Abläufe laufen: 3 neu gestartet, 0 liefen schon.');
  });
});
