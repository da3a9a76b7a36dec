import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure, type Step } from '#libs/measures/domain/index';
import { type Telling } from './telling.ts';

/** An open step of which leadership was told under its present date. */
export interface EscalatedStep {
  step: Step;
  /** The last day on which it was. */
  toldOn: IsoDate;
}

/** A measure is critical while it has one: an open step that reached `escalation-2` under its present `dueVersion`. */
export function escalatedSteps(measure: Measure, tellings: readonly Telling[]): EscalatedStep[] {
  return measure.steps.flatMap((step) => {
    const days = tellings
      .filter(
        ({ stage, stepId, dueVersion }) =>
          stage === 'escalation-2' && stepId === step.id && dueVersion === step.dueVersion,
      )
      .map(({ on }) => on);
    return step.status === 'open' && days.length > 0 ? [{ step, toldOn: days.reduce(laterOf) }] : [];
  });
}
