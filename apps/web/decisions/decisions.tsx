import type { PlanOverview } from '#libs/overview/domain/index';
import { useDecisions } from '../api/queries.ts';
import { AnswerState } from '../page/answer-state.tsx';
import { ViewHead } from '../page/view-head.tsx';
import { nextMailSentence } from '../pulse/next-mail-sentence.ts';
import { counted } from '../words/counted.ts';
import { DecisionCard } from './decision-card.tsx';

/** What waits for coordination to decide, and how that is done. */
export function Decisions({ overview }: { overview: PlanOverview }) {
  const { data, error } = useDecisions(overview.plan.key);
  return (
    <>
      <ViewHead overview={overview} title="Zu entscheiden" />
      <div className="wrap">
        <section className="part" aria-labelledby="decisions-title">
          <h2 id="decisions-title" className="kern-heading-medium">
            Was Stellen erbitten
          </h2>
          {data === undefined && <AnswerState error={error} />}
          {data?.decisions.length === 0 && (
            <p className="empty">Heute ist nichts zu entscheiden. {nextMailSentence(overview)}</p>
          )}
          {data !== undefined && data.decisions.length > 0 && (
            <>
              <p className="part__count">
                {counted(data.decisions.length, 'Entscheidung steht', 'Entscheidungen stehen')} aus, die dringendste
                zuerst.
              </p>
              <p className="advice">
                Entschieden wird zurzeit mit einem Befehl im Projektordner. Bei jeder Bitte steht er zum Kopieren;
                Schaltflächen kommen mit der Anmeldung.
              </p>
              <ol className="step-list">
                {data.decisions.map((decision) => (
                  <DecisionCard
                    key={`${decision.measure.number} ${decision.step.number}`}
                    plan={overview.plan.key}
                    decision={decision}
                  />
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
    </>
  );
}
