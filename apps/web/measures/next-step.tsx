import type { StepOverview, StepState } from '#libs/overview/domain/index';
import { shortOf } from '../words/office-name.ts';
import { stateWords } from '../words/state-words.ts';

/** The open step that is due next, with its state where the measure's is another one. */
export function NextStep({ step, stateOfMeasure }: { step: StepOverview | null; stateOfMeasure: StepState }) {
  if (step === null) return <p className="quiet">Kein Schritt ist offen.</p>;
  return (
    <>
      <p className="strong">
        Schritt {step.number}: {step.title}
      </p>
      <p>{step.due}</p>
      <p className="quiet">{step.office === null ? 'Noch keine zuständige Stelle' : shortOf(step.office)}</p>
      {step.state !== stateOfMeasure && <p className="quiet">Stand des Schritts: {stateWords[step.state].word}</p>}
    </>
  );
}
