import { PlainError } from '#libs/config/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { readPlanTables } from '#libs/exchange/index';
import { requireInReach } from '#libs/measures/domain/index';
import { readScenario, simulationOfScenario, simulationOfTables } from '#libs/simulation/index';
import { type SimulationInput } from '#libs/simulation/domain/index';
import { say } from '../terminal.ts';
import { questionOfPlan } from './simulation-of-plan.ts';
import { type SimulateOptions } from './simulation-options.ts';
import { period, requireEnd, type SimulationQuestion } from './simulation-question.ts';

/**
 * @throws {PlainError} for what is missing or does not go together.
 * @throws {Refusal} `day-out-of-reach`; for a plan of this installation also what a move comes to.
 */
export async function simulationQuestion(options: SimulateOptions): Promise<SimulationQuestion> {
  const { scenario: file, dir, to, assume } = options;
  requireInReach(...[options.activate, options.backlogStart, options.from, to].filter((day) => day !== undefined));
  if (file === undefined && dir === undefined) return questionOfPlan(options);
  if (assume.kind === 'record') {
    throw new PlainError(
      'RECORD_NEEDS_PLAN',
      'Was wirklich geschah, ist nur von einem Plan dieser Installation bekannt. Bitte nennen Sie ihn mit --plan.',
      'What really happened is known of a plan of this installation only. Name it with --plan.',
    );
  }
  if (file !== undefined) {
    const scenario = await readScenario(file);
    const input = simulationOfScenario(scenario);
    return { input, changed: null, replay: null, from: scenario.from, to: scenario.to };
  }
  const last = requireEnd(to);
  const input = await ofTables(options, dir!, last);
  return { input, changed: null, replay: null, ...period(options.from ?? input.begin, last) };
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
  if (tables.measures.length === 0) {
    throw new PlainError(
      'NO_PLAN_READ',
      `In „${dir}“ ist kein Plan zu lesen. Warum, sagt „npx schrittmacher import ${dir} --plan probe --dry-run“.`,
      `No plan can be read from "${dir}". "npx schrittmacher import ${dir} --plan probe --dry-run" says why.`,
    );
  }
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
