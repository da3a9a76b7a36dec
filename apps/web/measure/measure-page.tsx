import type { PlanOverview } from '#libs/overview/domain/index';
import { useEffect } from 'react';
import type { MeasureAnswer } from '../api/measure-answer.ts';
import { useMeasure } from '../api/queries.ts';
import { WordBadge } from '../icons/word-badge.tsx';
import { AnswerState } from '../page/answer-state.tsx';
import { PageLink } from '../page/page-link.tsx';
import { ViewHead } from '../page/view-head.tsx';
import { shortOf } from '../words/office-name.ts';
import { wordOfMeasure } from '../words/state-words.ts';
import { Commands } from './commands.tsx';
import { Ahead } from './ahead.tsx';
import { StepCard } from './step-card.tsx';

interface Props {
  overview: PlanOverview;
  number: string;
}

/** A measure with all its steps: how they stand and why, what was said, what comes next, who may do what. */
export function MeasurePage({ overview, number }: Props) {
  const { data, error } = useMeasure(overview.plan.key, number);
  const known = data ?? overview.measures.find((measure) => measure.number === number);
  useArrival(data !== undefined);
  return (
    <>
      <ViewHead
        overview={overview}
        title={known?.title ?? `Maßnahme ${number}`}
        above={['Maßnahme', number, ...(known?.field ? [`· ${known.field}`] : [])].join(' ')}
      />
      <div className="wrap">
        {data === undefined ? (
          <section className="part">
            <AnswerState error={error} />
          </section>
        ) : (
          <Whole plan={overview.plan} measure={data} />
        )}
      </div>
    </>
  );
}

function Whole({ plan, measure }: { plan: PlanOverview['plan']; measure: MeasureAnswer }) {
  const { lead, kind, steps, today, nextMail, commands, number } = measure;
  return (
    <>
      <section className="part" aria-labelledby="standing-title">
        <h2 id="standing-title" className="kern-sr-only">
          Stand der Maßnahme
        </h2>
        <div className="standing">
          <WordBadge {...wordOfMeasure({ state: measure.state, result: measure.closed?.result ?? null })} />
          <p className="standing__reason">{measure.reason.de}</p>
        </div>
        <dl className="facts">
          <dt>Federführung</dt>
          <dd>{lead === null ? 'noch keine' : shortOf(lead)}</dd>
          {kind === 'continuous' && (
            <>
              <dt>Art</dt>
              <dd>laufende Maßnahme</dd>
            </>
          )}
          <dt>Als Nächstes</dt>
          <dd>
            <Ahead mail={nextMail} plan={plan} />{' '}
            <PageLink
              className="text-link"
              to={{ plan: plan.key, view: { name: 'why', measure: number, step: null, on: nextMail?.on ?? today } }}
            >
              Warum?<span className="kern-sr-only"> Maßnahme {number}</span>
            </PageLink>
          </dd>
        </dl>
        <Commands commands={commands} about="der Maßnahme" />
      </section>
      <section className="part" aria-labelledby="steps-title">
        <h2 id="steps-title" className="kern-heading-medium">
          Schritte
        </h2>
        {steps.length === 0 && <p className="empty">Die Maßnahme hat noch keine Schritte.</p>}
        <ol className="step-list">
          {steps.map((step) => (
            <StepCard key={step.number} plan={plan} measure={number} today={today} step={step} />
          ))}
        </ol>
      </section>
    </>
  );
}

/** Whoever came by a link to a step sees it as soon as it is there. */
function useArrival(isThere: boolean): void {
  useEffect(() => {
    const part = window.location.hash.slice(1);
    if (!isThere || !part.startsWith('schritt-')) return;
    document.getElementById(part)?.scrollIntoView();
  }, [isThere]);
}
