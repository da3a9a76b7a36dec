import { asRaised } from '#libs/cadence/domain/index';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { type RecordedNotice } from '#libs/notices/index';
import { planNamed } from '#libs/measures/index';
import { runOracle } from '../oracle/oracle.ts';
import { type OracleResult, type Scenario } from '../oracle/scenario.ts';
import { randomScenario } from '../oracle/random-scenario.ts';
import { startMailSink } from '../setup/mail-sink.ts';
import { RunningProcess } from '../workflows/running/running-process.ts';
import { keyOf, liveThrough, shortened } from './scenario-run.ts';

export interface RandomPlans {
  plans: number;
  /** Days of each plan's life. */
  days: number;
  /** `SCENARIO_SEED` repeats a run. */
  seed: number;
}

/** Random plans through Temporal, record and SMTP give the notices and mails that the oracle says. */
export async function expectProcessAgreement({ plans, days, seed }: RandomPlans): Promise<void> {
  const scenarios = fc
    .sample(randomScenario().filter(beginsInOneWinter), {
      numRuns: plans,
      seed: Number(globalThis.process.env['SCENARIO_SEED'] ?? seed),
    })
    .map((scenario) => shortened(scenario, days));
  const begin = scenarios.map((scenario) => scenario.from).sort()[0]!;
  const sink = await startMailSink();
  const process = await RunningProcess.startingAt(`${begin}T06:00:00Z`);
  try {
    await process.startWorker();
    process.startSender(sink.url);
    await liveThrough(process, scenarios);
    const arrived = new Set(sink.mails.map((mail) => mail.messageId!));
    expect(arrived.size).toBe(sink.mails.length);
    for (const [index, scenario] of scenarios.entries()) {
      const happened = await whatHappened(process, keyOf(index), scenario.to, arrived);
      expect({ scenario, ...happened }).toEqual({ scenario, ...withoutCase(runOracle(scenario)) });
    }
  } finally {
    await process.stop();
    await sink.stop();
  }
}

/** All plans live on one clock: the closer they begin, the fewer days there are to go through. */
function beginsInOneWinter({ plan }: Scenario): boolean {
  return '2026-11-01' <= plan.activate && plan.activate <= '2027-01-15';
}

async function whatHappened(
  process: RunningProcess,
  key: string,
  to: string,
  arrived: ReadonlySet<string>,
): Promise<OracleResult> {
  const plan = await process.transaction((ports) => planNamed(ports, key));
  const measures = await process.transaction((ports) => ports.measures.ofPlan(plan.id));
  const measureNumbers = new Map(measures.map(({ id, number }) => [id, number]));
  const stepNumbers = new Map(measures.flatMap(({ steps }) => steps.map(({ id, number }) => [id, number])));
  const named = ({ measureId, stepId, stage }: RecordedNotice) => ({
    measure: measureId === null ? null : measureNumbers.get(measureId)!,
    step: stepId === null ? null : stepNumbers.get(stepId)!,
    stage,
  });
  const recorded = (await process.notices(plan.id)).map(asRaised);
  const notices = recorded
    .filter((notice) => notice.suppressed === null && notice.on <= to)
    .map((notice) => ({ on: notice.on, ...named(notice), role: notice.role, to: notice.to }));
  const byId = new Map(recorded.map((notice) => [notice.id, named(notice)]));
  const mails: { id: string; on: string; to: string; kind: string; message: string; state: string }[] =
    await process.source.query(
      `SELECT id, delivery_on AS on, recipient AS to, kind, message_id AS message, state FROM mail WHERE plan_id = $1`,
      [plan.id],
    );
  for (const mail of mails) {
    if (mail.state !== 'sent' || !arrived.has(mail.message)) throw new Error(`Mail ${mail.id} is ${mail.state}.`);
  }
  const items: { mail: string; notice: string }[] = await process.source.query(
    `SELECT mail_id AS mail, notice_id AS notice FROM mail_item JOIN mail ON mail.id = mail_id WHERE plan_id = $1`,
    [plan.id],
  );
  // Coordination's sheet and leadership's summary also come without a notice; the oracle knows mails of notices only.
  const carrying = new Set(items.map(({ mail }) => mail));
  return withoutCase({
    notices,
    mails: mails
      .filter((mail) => mail.on <= to && carrying.has(mail.id))
      .map(({ id, on, to: address, kind }) => ({
        on,
        to: address,
        kind: kind as OracleResult['mails'][number]['kind'],
        items: items.filter(({ mail }) => mail === id).map(({ notice }) => byId.get(notice)!),
      })),
  });
}

/** Addresses compare without case, and the order of a database is not the oracle's. */
function withoutCase({ notices, mails }: OracleResult): OracleResult {
  const lower = <T extends { to: string | null }>(it: T): T => ({ ...it, to: it.to?.toLowerCase() ?? null });
  const sorted = <T>(list: T[]): T[] =>
    list
      .map((it) => [JSON.stringify(it), it] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, it]) => it);
  return {
    notices: sorted(
      notices.map(({ on, measure, step, stage, role, to }) => lower({ on, measure, step, stage, role, to })),
    ),
    mails: sorted(
      mails.map(({ on, to, kind, items }) =>
        lower({ on, to, kind, items: sorted(items.map(({ measure, step, stage }) => ({ measure, step, stage }))) }),
      ),
    ),
  };
}
