import type { PlanOverview, StepState } from '#libs/overview/domain/index';
import { Icon } from '../icons/icon.tsx';
import { statesInOrder, stateWords } from '../words/state-words.ts';

interface Props {
  counts: PlanOverview['counts'];
  total: number;
  state: StepState | null;
  onChange: (state: StepState | null) => void;
}

/** The measures counted by state; each count is also the choice to see only these. */
export function StateFilter({ counts, total, state, onChange }: Props) {
  const shown = statesInOrder.filter((each) => (counts[each] ?? 0) > 0 || each === state);
  return (
    <fieldset className="state-filter">
      <legend className="state-filter__legend">Maßnahmen nach Stand</legend>
      <div className="state-filter__tiles">
        <label className="tile">
          <input type="radio" name="state" checked={state === null} onChange={() => onChange(null)} />
          <span className="tile__count">{total}</span>
          <span className="tile__word">alle</span>
        </label>
        {shown.map((each) => (
          <label key={each} className={`tile tone-${stateWords[each].tone}`}>
            <input type="radio" name="state" checked={state === each} onChange={() => onChange(each)} />
            <span className="tile__count">{counts[each] ?? 0}</span>
            <span className="tile__word">
              <Icon name={stateWords[each].icon} />
              {stateWords[each].word}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
