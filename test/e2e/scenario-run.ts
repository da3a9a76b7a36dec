import { type Scenario } from '../oracle/scenario.ts';
import { actsOf, playActs } from '#libs/simulation/index';
import { type RunningProcess } from '../workflows/running/running-process.ts';

/** Lives through all scenarios at once, on one clock, each as a plan of its own named by its position. */
export async function liveThrough(process: RunningProcess, scenarios: readonly Scenario[]): Promise<void> {
  const acts = scenarios.flatMap((scenario, index) => actsOf(process.setting, scenario, keyOf(index)));
  const end = scenarios
    .map(({ to }) => to)
    .sort()
    .at(-1)!;
  await playActs(acts, end, (instant) => process.advance(instant));
}

export function keyOf(index: number): string {
  return `plan-${index}`;
}

/** The first `days` days of a scenario. */
export function shortened(scenario: Scenario, days: number): Scenario {
  const end = new Date(Date.parse(`${scenario.from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  const to = [scenario.to, end].sort()[0]!;
  return { ...scenario, to, commands: scenario.commands.filter((command) => command.on <= to) };
}
