import type { PlanOverview } from '#libs/overview/domain/index';
import type { GapsAnswer } from '../api/gaps-answer.ts';
import { useGaps, useQuality } from '../api/queries.ts';
import { AnswerState } from '../page/answer-state.tsx';
import { ViewHead } from '../page/view-head.tsx';
import { counted } from '../words/counted.ts';
import { GapItem } from './gap-item.tsx';
import { Quality } from './quality.tsx';

const groups = [
  {
    severity: 'gap',
    title: 'Lücken',
    lead: 'Hier ist niemand oder nur auf Umwegen zu erreichen. Die dringendste Lücke steht zuerst.',
    empty: 'Zu allem, was offen ist, ist jemand zu erreichen.',
  },
  {
    severity: 'hint',
    title: 'Hinweise',
    lead: 'Das kann so gemeint sein. Bitte sehen Sie einmal darüber.',
    empty: 'Es gibt keine Hinweise.',
  },
] as const;

/** Where nobody can be reached about what is open, found ahead, and what will hurt later in the plan. */
export function Gaps({ overview }: { overview: PlanOverview }) {
  const { key } = overview.plan;
  const gaps = useGaps(key);
  const quality = useQuality(key);
  const isThere = gaps.data !== undefined && quality.data !== undefined;
  return (
    <>
      <ViewHead overview={overview} title="Lücken in der Zuständigkeit" />
      <div className="wrap">
        {!isThere && (
          <section className="part">
            <AnswerState error={gaps.error ?? quality.error} />
          </section>
        )}
        {isThere &&
          groups.map(({ severity, ...group }) => (
            <GapGroup
              key={severity}
              {...group}
              plan={key}
              gaps={gaps.data.gaps.filter((gap) => gap.severity === severity)}
            />
          ))}
        {isThere && <Quality plan={key} findings={quality.data.findings} />}
      </div>
    </>
  );
}

interface GroupProps {
  title: string;
  lead: string;
  empty: string;
  plan: string;
  gaps: GapsAnswer['gaps'];
}

function GapGroup({ title, lead, empty, plan, gaps }: GroupProps) {
  return (
    <section className="part" aria-label={title}>
      <h2 className="kern-heading-medium">{title}</h2>
      {gaps.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <>
          <p className="part__count">
            {counted(gaps.length, 'Eintrag', 'Einträge')}. {lead}
          </p>
          <ul className="gap-list">
            {gaps.map((gap) => (
              <GapItem key={gap.text.de} plan={plan} gap={gap} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
