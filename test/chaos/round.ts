import { setTimeout as pause } from 'node:timers/promises';
import { type Commander } from './commands.ts';
import { type Fault } from './faults.ts';
import { type Installation } from './installation.ts';
import { brokenMails } from './invariants/mails.ts';
import { brokenNotices } from './invariants/notices.ts';
import { brokenProcess } from './invariants/process.ts';
import { brokenRecord } from './invariants/record.ts';
import { type Parts } from './parts.ts';
import { isNothing, undone, untilQuiet } from './quiescence.ts';
import { type Random } from './random.ts';
import { type Report } from './report.ts';
import { type Sink } from './sink.ts';
import { type Supervisor } from './supervisor.ts';

/** Everything that a round plays with. */
export interface Stage {
  readonly parts: Parts;
  readonly installation: Installation;
  readonly sink: Sink;
  readonly worker: Supervisor;
  readonly commander: Commander;
  readonly report: Report;
}

/** How long faults that wait for something to happen, such as a commit, are given to come about. */
const FAULTS_WITHIN_MS = 12_000;
/** A healed process has until then to come to rest. The longest wait by design: half a minute for a lost delivery. */
const QUIET_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 50;

/** Makes work due, lets it be done under `faults`, heals everything, waits for rest and returns what is broken. */
export const playRound = async (
  stage: Stage,
  faults: readonly Fault[],
  due: string,
  random: Random,
): Promise<string[]> => {
  await underFaults(stage, faults, due, random);
  await heal(stage);
  const left = await untilQuiet(stage.installation, QUIET_WITHIN_MS);
  if (left !== null) return [`never came to rest: ${JSON.stringify(left)}`];
  return check(stage);
};

const underFaults = async (stage: Stage, faults: readonly Fault[], due: string, random: Random): Promise<void> => {
  const { installation, worker, sink, commander } = stage;
  sink.expect(
    faults.flatMap((fault) =>
      fault.kind === 'smtp' ? Array<typeof fault.reaction>(fault.mails).fill(fault.reaction) : [],
    ),
  );
  await worker.endLivesAt(faults.flatMap((fault) => (fault.kind === 'kill point' ? [fault.kill] : [])));
  commander.start(random);
  await installation.moveClockTo(due);
  await Promise.all(faults.map((fault) => bringAbout(stage, fault)));
  const deadline = performance.now() + FAULTS_WITHIN_MS;
  while (worker.killsAhead.length + sink.expected.length > 0 && performance.now() < deadline) {
    if (isNothing(await undone(installation))) break;
    await pause(LOOK_EVERY_MS);
  }
};

const bringAbout = async ({ parts, installation, worker, report }: Stage, fault: Fault): Promise<void> => {
  if (fault.kind === 'kill point' || fault.kind === 'smtp') return;
  await pause(fault.after);
  switch (fault.kind) {
    case 'worker killed':
      return worker.kill();
    case 'postgres crashes':
      report.count('crashes', 'PostgreSQL');
      return parts.crashPostgres(fault.away);
    case 'temporal crashes':
      report.count('crashes', 'Temporal');
      return parts.crashTemporal(fault.away);
    case 'clock jumps':
      report.count('clock', fault.by < 0 ? 'an hour back' : 'an hour forward');
      return installation.jump(fault.by);
  }
};

const heal = async ({ sink, worker, commander, report }: Stage): Promise<void> => {
  for (const { when, point } of worker.killsAhead) report.count('did not come about', `kill ${when} ${point}`);
  for (const reaction of sink.expected) report.count('did not come about', reaction);
  sink.expect([]);
  await worker.endLivesAt([]);
  await commander.stop();
};

/** The invariants of ARCHITECTURE and CADENCE, from the record and from what the mail server really got. */
export const check = async ({ parts, installation, sink, commander, report }: Stage): Promise<string[]> => {
  const broken = [
    ...(await brokenRecord(installation)),
    ...(await brokenNotices(installation, commander.closed)),
    ...(await brokenMails(installation, sink.arrivals)),
    ...(await brokenProcess(installation, parts.temporalAddress)),
    ...commander.contradictions.splice(0),
  ];
  report.count('invariants', 'checked');
  report.count('invariants', 'broken', broken.length);
  return broken;
};
