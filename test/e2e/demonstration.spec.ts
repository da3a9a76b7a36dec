import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { projectDirectory } from '#libs/config/index';
import { type CaughtMail, Installation } from './installation.ts';

const example = join(projectDirectory(), 'examples', 'dresden-klima-2030');
const addresses = ['--coordination', 'koordination-klima@dresden.example', '--leadership', 'leitung@dresden.example'];

interface Foretold {
  mails: { on: string; to: string; items: { measure: string; step: number }[] }[];
}

/**
 * A mail in a form in which one that was foretold equals one that was caught: day, address, steps. What is about no step
 * (coordination's sheet, leadership's summary) is not foretold.
 */
function foretold({ mails }: Foretold): string[] {
  return mails
    .map(({ on, to, items }) =>
      line(
        on,
        to,
        items.map(({ measure, step }) => `${measure}/${step}`),
      ),
    )
    .sort();
}

function caught(mails: readonly CaughtMail[], shortTitle: string, after: string): string[] {
  return mails
    .filter((mail) => mail.subject.startsWith(`${shortTitle}: `) && mail.time.slice(0, 10) > after)
    .filter((mail) => stepsIn(mail.text).length > 0)
    .map((mail) => line(mail.time.slice(0, 10), mail.to[0]!.address, stepsIn(mail.text)))
    .sort();
}

function stepsIn(text: string): string[] {
  return [...text.matchAll(/^\d+\. (\S+) Schritt (\d+):/gm)].map((match) => `${match[1]}/${match[2]}`);
}

function line(on: string, to: string, steps: string[]): string {
  return `${on} ${to} ${[...new Set(steps)].sort().join(' ')}`;
}

describe('a demonstration installation', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.inNewHome();
  });

  afterAll(() => installation.remove());

  it('comes up with the example plans and says in German what runs where', async () => {
    const output = await installation.start('--today', '2026-11-23');
    const parts = await installation.parts();
    expect(output).toContain('Beispielplan geladen: 14 Maßnahmen, 72 Schritte');
    expect(output).toContain('Beispielplan geladen: 66 Maßnahmen, 217 Schritte');
    for (const address of [parts.api, parts.mail, parts.temporal]) expect(output).toContain(address);
    expect(await installation.json('plans')).toEqual([
      { key: 'klima', title: 'Aktionsplan Klimaneutralität 2030', measures: 14, steps: 72, demo: true },
      {
        key: 'migration',
        title: 'Fachplan Asyl und Integration 2025–2030 (Beispiel)',
        measures: 66,
        steps: 217,
        demo: true,
      },
    ]);
  });

  it('says that everything runs, to people and to programs', async () => {
    expect(await installation.command('doctor')).toContain('Es läuft alles. Sie müssen nichts tun.');
    const { worker, api } = await installation.parts();
    const ready = await fetch(`${worker}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      expect.objectContaining({ ready: true, polling: true, database: true, mailServer: true }),
    ]);
    expect(await (await fetch(`${api}/api/health`)).json()).toMatchObject({ condition: 'ok', findings: [] });
    const metrics = await (await fetch(`${worker}/metrics`)).text();
    expect(metrics).toContain('schrittmacher_part_failing{part="temporal"} 0');
    expect(metrics).toContain('temporal_workflow_task_schedule_to_start_latency_seconds_count');
  });

  it('imports another plan, and the same tables again change nothing', async () => {
    const words = ['import', example, '--plan', 'probe', '--title', 'Probe', '--short', 'Probeplan', ...addresses];
    expect(await installation.command(...words)).toContain('14 Maßnahmen, 72 Schritte');
    expect(await installation.command(...words)).toContain('nichts ändert sich');
    for (const command of ['activate', 'start-backlog']) await installation.command(command, '--plan', 'probe');
    await installation.command('mail-mode', '--plan', 'probe', '--mode', 'live');
  });

  it('sends exactly the mails that were foretold: one plan silent for two months, one with a step done after a month', async () => {
    const from = '2026-11-23';
    const to = '2027-01-22';
    const silent = await installation.json<Foretold>(
      ...['simulate', '--dir', example, '--activate', from, '--to', to, '--assume', 'silent', ...addresses],
    );
    await installation.command('timelapse', '--days', '30');

    const done = '2026-12-23';
    const unanswered = await installation.json<Foretold>('simulate', '--plan', 'probe', '--to', to);
    await installation.command('complete', '--plan', 'probe', '--measure', 'G.4-01', '--step', '1');
    const answered = await installation.json<Foretold>('simulate', '--plan', 'probe', '--to', to);
    await installation.command('timelapse', '--until', to);

    const mails = await installation.mails();
    expect(foretold(silent).length).toBeGreaterThan(16);
    expect(caught(mails, 'Klimaplan', from)).toEqual(foretold(silent));
    expect(foretold(answered)).not.toEqual(foretold(unanswered));
    expect(caught(mails, 'Probeplan', done)).toEqual(foretold(answered));
  });

  it('stops in order, and started again continues where it was', async () => {
    const before = await installation.mails();
    expect(await installation.stop()).toBe(0);
    await expect(installation.parts()).rejects.toThrow('ENOENT');

    const output = await installation.start();
    expect(output).not.toContain('Beispielplan geladen');
    expect(await installation.json<unknown[]>('plans')).toHaveLength(3);
    expect(await installation.mails()).toHaveLength(before.length);
    await expect(installation.command('timelapse', '--until', '2027-01-21')).rejects.toThrow('läuft nur vorwärts');
    await installation.command('timelapse', '--days', '14');
    expect((await installation.mails()).length).toBeGreaterThan(before.length);
  });
});
