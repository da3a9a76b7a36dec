import type { MeasureOverview, PlanOverview } from '#libs/overview/domain/index';
import { counted } from '../words/counted.ts';
import { MeasureSearch } from './measure-search.tsx';
import { MeasureTable } from './measure-table.tsx';
import { selected, type Selection } from './selection.ts';

interface Props {
  plan: PlanOverview['plan'];
  measures: MeasureOverview[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

export function Measures({ plan, measures, selection, onSelect }: Props) {
  const groups = selected(measures, selection);
  const shown = groups.reduce((sum, group) => sum + group.measures.length, 0);
  const isNarrowed = selection.state !== null || selection.search.trim() !== '';
  return (
    <section className="part" id="massnahmen" aria-labelledby="measures-title">
      <div className="part__head">
        <div>
          <h2 id="measures-title" className="kern-heading-medium">
            Maßnahmen
          </h2>
          <p role="status" className="part__count">
            {isNarrowed
              ? `${shown} von ${counted(measures.length, 'Maßnahme', 'Maßnahmen')}`
              : `Alle ${measures.length} Maßnahmen`}
          </p>
        </div>
        <MeasureSearch selection={selection} onChange={onSelect} />
      </div>
      {shown > 0 && <MeasureTable plan={plan} groups={groups} />}
      {shown === 0 && isNarrowed && (
        <div className="empty">
          <p>Zu dieser Auswahl gibt es keine Maßnahme.</p>
          <button
            type="button"
            className="kern-btn kern-btn--secondary"
            onClick={() => onSelect({ ...selection, state: null, search: '' })}
          >
            <span className="kern-label">Alle Maßnahmen zeigen</span>
          </button>
        </div>
      )}
      {shown === 0 && !isNarrowed && <p className="empty">Der Plan hat noch keine Maßnahmen.</p>}
    </section>
  );
}
