import { PlainError } from '#libs/config/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { readPlanTables } from '#libs/exchange/index';
import { planNamed } from '#libs/measures/index';
import {
  changedSimulation,
  readChangedPolicy,
  readScenario,
  simulationOfRecord,
  simulationOfScenario,
  simulationOfTables,
} from '#libs/simulation/index';
import { type SimulationInput } from '#libs/simulation/domain/index';
import { withRecord } from '../record.ts';
import { say } from '../terminal.ts';
import { type SimulateOptions } from './simulation-options.ts';

/** What is to be foretold, and for which days. */
export interface SimulationQuestion {
  input: SimulationInput;
  /** The same with what somebody thinks of changing; null when only the plan as it is was asked for. */
  changed: SimulationInput | null;
  from: IsoDate;
  to: IsoDate;
}

/** @throws {PlainError} for what is missing or does not go together. */
export async function simulationQuestion(options: SimulateOptions): Promise<SimulationQuestion> {
  if (options.scenario !== undefined) {
    const scenario = await readScenario(options.scenario);
    return { input: simulationOfScenario(scenario), changed: null, from: scenario.from, to: scenario.to };
  }
  const { to } = options;
  if (to === undefined) {
    throw new PlainError(
      'END_MISSING',
      'Bitte nennen Sie mit --to den letzten Tag, zum Beispiel --to 2027-12-31.',
      'Name the last day with --to, for example --to 2027-12-31.',
    );
  }
  const { input, changed } =
    options.dir === undefined
      ? await ofRecord(options, to)
      : { input: await ofTables(options, options.dir, to), changed: null };
  const from = options.from ?? input.begin;
  if (to < from) {
    throw new PlainError(
      'EMPTY_PERIOD',
      `Der letzte Tag (${to}) liegt vor dem ersten (${from}). Bitte vertauschen Sie --from und --to.`,
      `The last day (${to}) lies before the first (${from}). Swap --from and --to.`,
    );
  }
  return { input, changed, from, to };
}

async function ofTables(options: SimulateOptions, dir: string, to: IsoDate): Promise<SimulationInput> {
  const { activate } = options;
  if (activate === undefined) {
    throw new PlainError(
      'ACTIVATION_MISSING',
      'Bitte nennen Sie mit --activate den Tag, an dem der Plan aktiviert wird, zum Beispiel --activate 2026-11-23.',
      'Name the day on which the plan is activated with --activate, for example --activate 2026-11-23.',
    );
  }
  const { tables, result } = await readPlanTables([dir]);
  const rejected = result.messages.filter(({ severity }) => severity === 'error').length;
  if (rejected > 0)
    say(`${rejected} fehlerhafte Zeilen wurden weggelassen; „npx schrittmacher import --dry-run“ nennt sie.`);
  return simulationOfTables({
    tables,
    region: options.region ?? 'DE-SN',
    activateOn: activate,
    backlogStartOn: options.backlogStart ?? activate,
    coordination: options.coordination ?? null,
    leadership: options.leadership ?? null,
    to,
  });
}

async function ofRecord(options: SimulateOptions, to: IsoDate): Promise<Pick<SimulationQuestion, 'input' | 'changed'>> {
  const { plan: key, policy, region, move } = options;
  if (key === undefined) {
    throw new PlainError(
      'SOURCE_MISSING',
      'Bitte geben Sie an, was simuliert werden soll: --plan mit dem Kürzel eines Plans oder --dir mit einem Ordner.',
      'Say what to simulate: --plan with the key of a plan or --dir with a folder.',
    );
  }
  const foreign = Object.entries({
    '--activate': options.activate,
    '--backlog-start': options.backlogStart,
    '--coordination': options.coordination,
    '--leadership': options.leadership,
  }).find(([, value]) => value !== undefined)?.[0];
  if (foreign !== undefined) {
    throw new PlainError(
      'OPTION_ONLY_WITH_DIR',
      `${foreign} gilt nur mit --dir: Ein Plan dieser Installation bringt diese Angabe selbst mit. Bitte lassen Sie die Option weg.`,
      `${foreign} goes with --dir only: a plan of this installation brings it along. Leave the option out.`,
    );
  }
  const recorded = await withRecord(({ transaction }) =>
    transaction(async (ports) => {
      const plan = await planNamed(ports, key);
      if (plan.activatedOn === null) say('Der Plan ist noch nicht aktiviert; es entstehen keine Hinweise.');
      return { input: await simulationOfRecord(ports, plan, to), region: plan.region };
    }),
  );
  const { input } = recorded;
  if (policy === undefined && region === undefined && move === undefined) return { input, changed: null };
  const present = input.cadence.policy;
  const changed = changedSimulation(input, {
    policy: policy === undefined ? present : await readChangedPolicy(policy, present),
    region: region ?? recorded.region,
    moves: move ?? [],
  });
  return { input, changed };
}
