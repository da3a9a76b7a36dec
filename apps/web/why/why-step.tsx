import type { PlanOverview } from '#libs/overview/domain/index';
import { useWhy } from '../api/queries.ts';
import { AnswerState } from '../page/answer-state.tsx';
import type { Address } from '../page/address.ts';
import { PageLink } from '../page/page-link.tsx';
import { ViewHead } from '../page/view-head.tsx';
import { dayWithWeekday } from '../words/german-day.ts';
import { DayChoice } from './day-choice.tsx';
import { WhyText } from './why-text.tsx';

interface Props {
  overview: PlanOverview;
  measure: string;
  /** null: the measure as a whole. */
  step: number | null;
  on: string;
}

/** Why somebody is told about a step on a day, or why nobody. */
export function WhyStep({ overview, measure, step, on }: Props) {
  const { key } = overview.plan;
  const { data, error } = useWhy(key, measure, step, on);
  const about = step === null ? `Maßnahme ${measure}` : `Maßnahme ${measure}, Schritt ${step}`;
  const whole: Address = { plan: key, view: { name: 'measure', measure } };
  return (
    <>
      <ViewHead overview={overview} above={about} title={`Warum am ${sayable(on)}?`} />
      <div className="wrap">
        <section className="part prose" aria-label="Begründung">
          {data === undefined ? <AnswerState error={error} /> : <WhyText text={data.text} />}
          <DayChoice key={on} on={on} toDay={(day) => ({ plan: key, view: { name: 'why', measure, step, on: day } })} />
          <p>
            <PageLink className="text-link" to={whole} {...(step === null ? {} : { part: `schritt-${step}` })}>
              Zur {about}
            </PageLink>
          </p>
        </section>
      </div>
    </>
  );
}

/** An address may hold anything. */
function sayable(on: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? dayWithWeekday(on) : on;
}
