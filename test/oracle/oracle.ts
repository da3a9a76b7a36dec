import { dateOf, type Day, dayOf } from './calendar.ts';
import { carryOut, enter, resume } from './commands.ts';
import { Delivery } from './mails.ts';
import { byFields } from './order.ts';
import { raiseStep, type Raised } from './raising.ts';
import { type PlanRecord, recordOf } from './record.ts';
import { type OracleMail, type OracleResult, type Scenario } from './scenario.ts';

/**
 * Lives through a scenario day by day, reading CADENCE.md and SCENARIO.md naively.
 * Every notice raised and every mail delivered in [from, to], both days included.
 * @throws Error for a region or a command that is not read yet, or a command before the activation.
 */
export function runOracle(scenario: Scenario): OracleResult {
  const record = recordOf(scenario);
  const steps = [...record.measures.values()].flatMap((measure) => measure.steps);
  const delivery = new Delivery();
  const notices: Raised[] = [];
  const mails: OracleMail[] = [];
  refuseEarlierCommands(scenario);

  for (const step of steps) enter(step, record, record.activation);
  const end = dayOf(scenario.to);
  for (let today = record.activation; today <= end; today += 1) {
    endPauses(record, today);
    const raised = steps.flatMap((step) => raiseStep(step, record, today));
    notices.push(...raised);
    mails.push(...delivery.deliver(raised, today));
    const date = dateOf(today);
    for (const command of scenario.commands) if (command.on === date) carryOut(command, record);
  }

  return {
    notices: notices
      .map(({ on, step, stage, role, to }) => ({
        on: dateOf(on),
        measure: step.measure.number,
        step: step.number,
        stage,
        role,
        to,
      }))
      .filter(({ on }) => on >= scenario.from)
      .sort(byFields('on', 'measure', 'step', 'stage', 'role', 'to')),
    mails: mails.filter(({ on }) => on >= scenario.from).sort(byFields('on', 'kind', 'to')),
  };
}

/** On its last day a paused measure goes on before its stages are raised. */
function endPauses(record: PlanRecord, today: Day): void {
  for (const measure of record.measures.values()) {
    if (measure.pausedUntil !== null && measure.pausedUntil <= today) resume(measure, record, today);
  }
}

function refuseEarlierCommands({ commands, plan }: Scenario): void {
  const early = commands.find((command) => command.on < plan.activate);
  if (early) throw new Error(`a command before the activation: ${JSON.stringify(early)}`);
}
