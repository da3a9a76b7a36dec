import { dateOf, type Day, dayOf } from './calendar.ts';
import { carryOut } from './commands.ts';
import { enter, resume } from './entering.ts';
import { Delivery } from './mails.ts';
import { byFields } from './order.ts';
import { type Outcome } from './outcome.ts';
import { measureOf, type Raised, stepOf } from './raised.ts';
import { raiseBesides, raiseTakeover } from './raising-besides.ts';
import { raiseStatus } from './raising-status.ts';
import { raiseLadder } from './raising.ts';
import { type PlanRecord, recordOf } from './record.ts';
import { grantSilently } from './requests.ts';
import {
  type OracleMail,
  type OracleNotice,
  type OracleResult,
  type Scenario,
  type ScenarioCommand,
} from './scenario.ts';

/**
 * Lives through a scenario day by day, reading CADENCE.md and SCENARIO.md naively.
 * Every notice raised and every mail delivered in [from, to], both days included.
 * @throws Error for a region that is not read, or a command before the activation.
 */
export function runOracle(scenario: Scenario): OracleResult {
  const { notices, mails } = liveThrough(scenario);
  return { notices, mails };
}

type Lived = OracleResult & {
  outcomes: { command: ScenarioCommand; outcome: Outcome }[];
  /** How many requests counted as granted ("stillschweigend"). */
  silentGrants: number;
};

/** As `runOracle`, with what became of each command. */
export function liveThrough(scenario: Scenario): Lived {
  const record = recordOf(scenario);
  const delivery = new Delivery();
  const notices: Raised[] = [];
  const mails: OracleMail[] = [];
  const outcomes: Lived['outcomes'] = [];
  let silentGrants = 0;
  refuseEarlierCommands(scenario);

  for (const { steps } of record.measures.values()) for (const step of steps) enter(step, record, record.activation);
  const end = dayOf(scenario.to);
  for (let today = record.activation; today <= end; today += 1) {
    endPauses(record, today);
    const raised = raise(record, today);
    notices.push(...raised);
    mails.push(...delivery.deliver(raised, today));
    silentGrants += grantSilently(record, today);
    const date = dateOf(today);
    for (const command of scenario.commands) {
      if (command.on === date) outcomes.push({ command, outcome: carryOut(command, record) });
    }
  }

  return {
    notices: notices
      .map(noticeFrom)
      .filter(({ on }) => on >= scenario.from)
      .sort(byFields('on', 'measure', 'step', 'stage', 'role', 'to')),
    mails: mails.filter(({ on }) => on >= scenario.from).sort(byFields('on', 'kind', 'to')),
    outcomes,
    silentGrants,
  };
}

/** On its last day a paused measure goes on before its stages are raised. */
function endPauses(record: PlanRecord, today: Day): void {
  for (const measure of record.measures.values()) {
    if (measure.pausedUntil !== null && measure.pausedUntil <= today) resume(measure, record, today);
  }
}

function raise(record: PlanRecord, today: Day): Raised[] {
  const ofMeasures = [...record.measures.values()].flatMap((measure) => [
    ...measure.steps.flatMap((step) => [...raiseBesides(step, record, today), ...raiseLadder(step, record, today)]),
    ...raiseStatus(measure, record, today),
  ]);
  return [...ofMeasures, ...[...record.offices.values()].flatMap((office) => raiseTakeover(office, record, today))];
}

function noticeFrom(raised: Raised): OracleNotice {
  const { on, stage, role, to } = raised;
  return {
    on: dateOf(on),
    measure: measureOf(raised)?.number ?? null,
    step: stepOf(raised)?.number ?? null,
    stage,
    role,
    to,
  };
}

function refuseEarlierCommands({ commands, plan }: Scenario): void {
  const early = commands.find((command) => command.on < plan.activate);
  if (early) throw new Error(`a command before the activation: ${JSON.stringify(early)}`);
}
