import { dayOf } from '#libs/installation/domain/index';
import { type SimulationResult, simulate } from '#libs/simulation/domain/index';
import { simulationOfRecord } from '#libs/simulation/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type MailSink, startMailSink } from '../setup/mail-sink.ts';
import { examplePlan } from './running/example-plan.ts';
import { RunningProcess } from './running/running-process.ts';

describe('a time-lapse of the example plan', () => {
  let running: RunningProcess;
  let sink: MailSink;
  let planId: string;

  beforeEach(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    sink = await startMailSink();
    planId = await running.activate(await examplePlan());
    await running.command(planId, { do: 'start-backlog' });
    await running.command(planId, { do: 'set-mail-mode', mode: 'live' });
    await running.startWorker();
    running.startSender(sink.url);
  });

  afterEach(async () => {
    await running.stop();
    await sink.stop();
  });

  const foretold = (to: string): Promise<SimulationResult> =>
    running.transaction(async (ports) => {
      const plan = (await ports.plans.byId(planId))!;
      return simulate(await simulationOfRecord(ports, plan, to));
    });

  /** Without what carries no notice (coordination's sheet, leadership's summary): a simulation foretells notices only. */
  const arrived = async () => {
    const besides: { id: string }[] = await running.source.query(
      `SELECT message_id AS id FROM mail WHERE NOT EXISTS (SELECT FROM mail_item WHERE mail_id = mail.id)`,
    );
    const foretellable = sink.mails.filter(({ messageId }) => besides.every(({ id }) => id !== messageId));
    return foretellable
      .map(({ date, to }) => `${dayOf(date!.toISOString(), 'Europe/Berlin')} ${[to!].flat()[0]!.text}`)
      .sort();
  };

  it('brings exactly the foretold mails', async () => {
    const { mails } = await foretold('2026-12-23');
    await running.timeLapse('2026-12-23');
    expect(mails.length).toBeGreaterThan(0);
    expect(await arrived()).toEqual(mails.map(({ on, to }) => `${on} ${to}`).sort());
  });
});
