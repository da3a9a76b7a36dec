import { reportOf, simulate, type SimulationReport } from '#libs/simulation/domain/index';
import { simulationOfScenario } from '#libs/simulation/index';
import { type Scenario } from '../oracle/scenario.ts';

/** The simulation's answer to a scripted run. */
export function simulateScenario(scenario: Scenario): SimulationReport {
  return reportOf(simulate(simulationOfScenario(scenario)), scenario.from, scenario.to);
}
