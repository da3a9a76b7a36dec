import type { PlanOverview } from '#libs/overview/domain/index';
import { Mails } from '../mails/mails.tsx';
import { Measures } from '../measures/measures.tsx';
import { PlanHeader } from '../plan/plan-header.tsx';
import { StateFilter } from '../plan/state-filter.tsx';
import { Pulse } from '../pulse/pulse.tsx';
import { useSelection } from './use-selection.ts';

interface Props {
  overview: PlanOverview;
  isDemonstration: boolean;
}

/** A plan at a glance: how it stands, every measure, and what went out lately. */
export function PlanPage({ overview, isDemonstration }: Props) {
  const [selection, select] = useSelection();
  const { counts, measures, mails } = overview;
  return (
    <>
      <div className="band">
        <div className="wrap">
          <PlanHeader overview={overview} isDemonstration={isDemonstration} />
          <Pulse overview={overview} />
          <StateFilter
            counts={counts}
            total={measures.length}
            state={selection.state}
            onChange={(state) => select({ ...selection, state })}
          />
        </div>
      </div>
      <div className="wrap">
        <Measures plan={overview.plan} measures={measures} selection={selection} onSelect={select} />
        <Mails mails={mails} overview={overview} />
      </div>
    </>
  );
}
