import { randomUUID } from 'node:crypto';
import { addDays } from '#libs/calendar/domain/index';
import { wallClockMoment } from '#libs/cadence/domain/index';
import { type PlanTables } from '#libs/exchange/domain/index';
import { Refusal } from '#libs/measures/domain/index';
import {
  commandMeasure,
  type GivenMeasureCommand,
  measureNumbered,
  officeKeyed,
  planNamed,
  stepNumbered,
} from '#libs/measures/index';
import { type RecordPorts } from '#libs/database/index';
import { type Scenario, type ScenarioCommand } from '../oracle/scenario.ts';
import { type RunningProcess } from '../workflows/running/running-process.ts';

const timeZone = 'Europe/Berlin';

/** Something that happens in one plan: before the stages of a day are raised, or after its delivery. */
interface Act {
  on: string;
  early: boolean;
  act: () => Promise<unknown>;
}

/** Lives through all scenarios at once, on one clock, each as a plan of its own named by its position. */
export async function liveThrough(process: RunningProcess, scenarios: readonly Scenario[]): Promise<void> {
  const acts = scenarios
    .flatMap((scenario, index) => actsOf(process, scenario, keyOf(index)))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : Number(b.early) - Number(a.early)));
  let reached = '';
  for (const { on, early, act } of acts) {
    const until = early ? addDays(on, -1) : on;
    if (until > reached) await process.advance(evening((reached = until)));
    if (early) await process.setClock(wallClockMoment(on, '00:30', timeZone));
    await act();
  }
  const end = scenarios
    .map((scenario) => scenario.to)
    .sort()
    .at(-1)!;
  if (end > reached) await process.advance(evening(end));
}

function evening(day: string): string {
  return wallClockMoment(day, '17:00', timeZone);
}

export function keyOf(index: number): string {
  return `plan-${index}`;
}

/** As far as tables can say it: an office's own contact is not read from tables yet. */
export function importable(scenario: Scenario, days: number): Scenario {
  const to = [scenario.to, addDays(scenario.from, days)].sort()[0]!;
  return {
    ...scenario,
    to,
    offices: scenario.offices.map((office) => ({
      ...office,
      mailbox: office.contact ?? office.mailbox,
      contact: null,
    })),
    commands: scenario.commands.filter((command) => command.on <= to),
  };
}

function actsOf(process: RunningProcess, scenario: Scenario, key: string): Act[] {
  const { activate, backlogStart } = scenario.plan;
  const acts: Act[] = [{ on: activate, early: false, act: () => begin(process, scenario, key) }];
  if (backlogStart !== null && backlogStart !== activate) {
    acts.push({ on: backlogStart, early: true, act: () => startBacklog(process, key) });
  }
  for (const command of scenario.commands) {
    acts.push({ on: command.on, early: false, act: () => give(process, key, command) });
  }
  return acts;
}

async function begin(process: RunningProcess, scenario: Scenario, key: string): Promise<void> {
  const { region, ends, coordination, leadership, activate, backlogStart } = scenario.plan;
  const planId = await process.activate({
    actor: 'coordination',
    tables: tablesOf(scenario),
    plan: { key, title: key, shortTitle: null, coordination, leadership, endsOn: ends, region },
  });
  await process.command(planId, { do: 'set-mail-mode', mode: 'live' });
  if (backlogStart === activate) await process.command(planId, { do: 'start-backlog' });
}

async function startBacklog(process: RunningProcess, key: string): Promise<void> {
  const plan = await process.transaction((ports) => planNamed(ports, key));
  await process.command(plan.id, { do: 'start-backlog' });
}

/** What the rules or the look-up refuse changes nothing. */
async function give(process: RunningProcess, key: string, command: ScenarioCommand): Promise<void> {
  try {
    const [measureId, given] = await process.transaction((ports) => resolved(ports, key, command));
    await commandMeasure(process.setting, { key: randomUUID(), actor: 'coordination', measureId, command: given });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

async function resolved(
  ports: RecordPorts,
  key: string,
  command: ScenarioCommand,
): Promise<[measureId: string, GivenMeasureCommand]> {
  const plan = await planNamed(ports, key);
  const measure = await measureNumbered(ports, plan, command.measure);
  switch (command.do) {
    case 'done':
      return [measure.id, { do: 'complete-step', stepId: stepNumbered(measure, command.step).id, doneOn: command.on }];
    case 'move':
      return [measure.id, { do: 'move-deadline', stepId: stepNumbered(measure, command.step).id, to: command.to }];
    case 'reassign': {
      const office = await officeKeyed(ports, plan, command.office);
      return [measure.id, { do: 'reassign-step', stepId: stepNumbered(measure, command.step).id, officeId: office.id }];
    }
    case 'pause':
      return [measure.id, { do: 'pause', until: command.until }];
    case 'resume':
      return [measure.id, { do: 'resume' }];
  }
}

function tablesOf(scenario: Scenario): PlanTables {
  const source = { file: 'scenario', sheet: null, row: 1 };
  const office = { shortName: null, kind: 'Amt', ownable: true, superiorKey: null, source };
  const superiors = new Set(scenario.offices.flatMap(({ superior }) => superior?.toLowerCase() ?? []));
  return {
    fields: [],
    goals: [],
    offices: [
      ...[...superiors].map((address) => ({ ...office, key: address, name: address, mailbox: address })),
      ...scenario.offices.map(({ key, mailbox, ownable, superior }) => ({
        ...office,
        key,
        name: key,
        mailbox,
        ownable,
        superiorKey: superior?.toLowerCase() ?? null,
      })),
    ],
    measures: scenario.measures.map(({ number, lead, parallel }) => ({
      number,
      title: number,
      field: null,
      leadKey: lead,
      participantKeys: [],
      startsOn: null,
      endsOn: null,
      priority: null,
      goal: null,
      parallel,
      source,
    })),
    steps: scenario.steps.map(({ measure, number, office: officeKey, dueOn, precision, hard }) => ({
      measureNumber: measure,
      number,
      title: `Schritt ${number}`,
      dueOn,
      precision: dueOn === null ? null : precision,
      hard,
      officeKey,
      source,
    })),
  };
}
