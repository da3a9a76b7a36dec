import type { MeasureOverview, PlanOverview } from '#libs/overview/domain/index';
import { WordBadge } from '../icons/word-badge.tsx';
import { PageLink } from '../page/page-link.tsx';
import { shortOf } from '../words/office-name.ts';
import { wordOfMeasure } from '../words/state-words.ts';
import { Cell } from './cell.tsx';
import { NextMail } from './next-mail.tsx';
import { NextStep } from './next-step.tsx';
import { StepProgress } from './step-progress.tsx';

export function MeasureRow({ plan, measure }: { plan: PlanOverview['plan']; measure: MeasureOverview }) {
  const { number, title, lead, state, reason, nextStep, nextMail, openSteps, closedSteps } = measure;
  return (
    <tr role="row" className="measure">
      <th role="rowheader" scope="row" className="kern-table__cell measure__name">
        <span className="measure__number">{number}</span>
        <PageLink
          className="text-link measure__title"
          to={{ plan: plan.key, view: { name: 'measure', measure: number } }}
        >
          {title}
        </PageLink>
        {lead !== null && <span className="measure__lead">Federführung: {shortOf(lead)}</span>}
        <StepProgress open={openSteps} closed={closedSteps} />
      </th>
      <Cell label="Stand">
        <WordBadge {...wordOfMeasure(measure)} />
        <p className="measure__reason">{reason}</p>
      </Cell>
      <Cell label="Nächster offener Schritt">
        <NextStep step={nextStep} stateOfMeasure={state} />
      </Cell>
      <Cell label="Nächste Mail">
        <NextMail mail={nextMail} mailMode={plan.mailMode} />
      </Cell>
    </tr>
  );
}
