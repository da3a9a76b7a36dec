import { randomUUID } from 'node:crypto';
import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { wallClockMoment } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { Refusal, type PlanCommand } from '#libs/measures/domain/index';
import {
  commandMeasure,
  commandOffice,
  commandPlan,
  importPlan,
  measureNumbered,
  officeKeyed,
  planNamed,
  stepNumbered,
  unasked,
  type GivenContact,
  type GivenMeasureCommand,
  type MeasureCommandSetting,
  type MeasureCommandPorts,
  type MeasurePorts,
  type OfficeCommand,
  type PlanCommandPorts,
} from '#libs/measures/index';
import { type Scenario, type ScenarioCommand } from '../domain/index.ts';
import { tablesOfScenario } from './scenario-tables.ts';
import { isOfficeScript, measureCommandOf, type MeasureScript, type OfficeScript } from './scripted-commands.ts';

const timeZone = 'Europe/Berlin';
/** After everything that a day brings. */
const evening = '17:00';
/** Before the first stage of a day is raised. */
const smallHours = '00:30';

/** Something that people do in a plan: before the stages of a day are raised, or after its delivery. */
export interface Act {
  on: IsoDate;
  early: boolean;
  act: () => Promise<void>;
}

/**
 * What people do in a scripted run, as commands to the record, to a plan of its own named `planKey`. What the rules refuse changes
 * nothing.
 */
export function actsOf<Ports extends PlanCommandPorts & MeasureCommandPorts>(
  setting: MeasureCommandSetting<Ports>,
  scenario: Scenario,
  planKey: string,
): Act[] {
  const { activate, backlogStart } = scenario.plan;
  const acts: Act[] = [{ on: activate, early: false, act: () => begin(setting, scenario, planKey) }];
  if (backlogStart !== null && backlogStart !== activate) {
    acts.push({ on: backlogStart, early: true, act: () => givePlan(setting, planKey, { do: 'start-backlog' }) });
  }
  for (const command of scenario.commands) {
    acts.push({ on: command.on, early: false, act: () => give(setting, planKey, command) });
  }
  return acts;
}

/**
 * Carries out acts, each on its day, and goes on to the evening of `to`.
 *
 * @param advanceTo moves the installation's clock in lock-step with the process; only ever called with a later instant.
 */
export async function playActs(
  acts: readonly Act[],
  to: IsoDate,
  advanceTo: (instant: IsoInstant) => Promise<void>,
): Promise<void> {
  const inOrder = [...acts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : Number(b.early) - Number(a.early)));
  let reached = '';
  const advance = async (instant: IsoInstant): Promise<void> => {
    if (reached === '' || Date.parse(instant) > Date.parse(reached)) await advanceTo((reached = instant));
  };
  for (const { on, early, act } of inOrder) {
    if (early) await advance(wallClockMoment(addDays(on, -1), evening, timeZone));
    await advance(wallClockMoment(on, early ? smallHours : evening, timeZone));
    await act();
  }
  await advance(wallClockMoment(to, evening, timeZone));
}

async function begin<Ports extends PlanCommandPorts & MeasureCommandPorts>(
  setting: MeasureCommandSetting<Ports>,
  scenario: Scenario,
  key: string,
): Promise<void> {
  const { region, ends, coordination, coordinationDeputy, leadership, activate, backlogStart } = scenario.plan;
  await importPlan(setting, {
    ...unasked,
    actor: 'coordination',
    tables: tablesOfScenario(scenario),
    plan: { key, title: key, shortTitle: null, coordination, coordinationDeputy, leadership, endsOn: ends, region },
  });
  await givePlan(setting, key, { do: 'activate' });
  await givePlan(setting, key, { do: 'set-mail-mode', mode: 'live' });
  if (backlogStart === activate) await givePlan(setting, key, { do: 'start-backlog' });
}

async function givePlan<Ports extends PlanCommandPorts & MeasureCommandPorts>(
  setting: MeasureCommandSetting<Ports>,
  key: string,
  command: PlanCommand,
): Promise<void> {
  const { id: planId } = await setting.transaction((ports) => planNamed(ports, key));
  await commandPlan(setting, { key: randomUUID(), actor: 'coordination', planId, command });
}

async function give<Ports extends PlanCommandPorts & MeasureCommandPorts>(
  setting: MeasureCommandSetting<Ports>,
  planKey: string,
  command: ScenarioCommand,
): Promise<void> {
  const head = { key: randomUUID(), actor: 'coordination' };
  try {
    if (isOfficeScript(command)) {
      const target = await setting.transaction((ports) => officeTarget(ports, planKey, command));
      await commandOffice(setting, { ...head, ...target });
    } else {
      const target = await setting.transaction((ports) => measureTarget(ports, planKey, command));
      await commandMeasure(setting, { ...head, ...target });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

async function officeTarget(
  ports: MeasurePorts,
  planKey: string,
  script: OfficeScript,
): Promise<{ officeId: string; command: OfficeCommand }> {
  const office = await officeKeyed(ports, await planNamed(ports, planKey), script.office);
  const command: OfficeCommand =
    script.do === 'contact'
      ? { do: 'set-contact', contact: contactOf(script.contact) }
      : { do: 'record-absence', from: script.from, to: script.to };
  return { officeId: office.id, command };
}

async function measureTarget(
  ports: MeasurePorts,
  planKey: string,
  script: MeasureScript,
): Promise<{ measureId: string; command: GivenMeasureCommand }> {
  const plan = await planNamed(ports, planKey);
  const measure = await measureNumbered(ports, plan, script.measure);
  const offices = await ports.offices.ofPlan(plan.id);
  const command = measureCommandOf(script, {
    step: (number) => stepNumbered(measure, number).id,
    newStep: () => randomUUID(),
    office: (key) => {
      const office = offices.find((it) => it.key === key);
      if (office === undefined) throw new Refusal('office-not-found', { key });
      return office.id;
    },
  });
  return { measureId: measure.id, command };
}

function contactOf(email: string | null): GivenContact | null {
  return email === null ? null : { name: null, email };
}
