import type { PlanOverview } from '#libs/overview/domain/index';
import { useWhyMail } from '../api/queries.ts';
import { AnswerState } from '../page/answer-state.tsx';
import { PageLink } from '../page/page-link.tsx';
import { ViewHead } from '../page/view-head.tsx';
import { WhyText } from './why-text.tsx';

/** Why a mail came: every notice in it, with rule, dates and recipient. */
export function WhyMail({ overview, number }: { overview: PlanOverview; number: string }) {
  const { data, error } = useWhyMail(overview.plan.key, number);
  return (
    <>
      <ViewHead overview={overview} above={`Mail ${number}`} title="Warum diese Mail?" />
      <div className="wrap">
        <section className="part prose" aria-label="Begründung">
          {data === undefined ? <AnswerState error={error} /> : <WhyText text={data.text} />}
          <p>
            <PageLink className="text-link" to={{ plan: overview.plan.key, view: { name: 'privacy' } }}>
              Was über wen gespeichert ist
            </PageLink>
          </p>
        </section>
      </div>
    </>
  );
}
