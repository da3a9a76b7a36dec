import type { MeasureOverview } from '#libs/overview/domain/index';
import { WordBadge } from '../icons/word-badge.tsx';
import { shortOf } from '../words/office-name.ts';
import { stateWords } from '../words/state-words.ts';
import { Cell } from './cell.tsx';
import { NextMail } from './next-mail.tsx';
import { NextStep } from './next-step.tsx';
import { StepProgress } from './step-progress.tsx';

export function MeasureRow({ measure }: { measure: MeasureOverview }) {
  const { number, title, lead, state, reason, nextStep, nextMail, openSteps, closedSteps } = measure;
  return (
    <tr role="row" className="measure">
      <th role="rowheader" scope="row" className="kern-table__cell measure__name">
        <span className="measure__number">{number}</span>
        <span className="measure__title">{title}</span>
        {lead !== null && <span className="measure__lead">Federführung: {shortOf(lead)}</span>}
        <StepProgress open={openSteps} closed={closedSteps} />
      </th>
      <Cell label="Stand">
        <WordBadge {...stateWords[state]} />
        <p className="measure__reason">{reason}</p>
      </Cell>
      <Cell label="Nächster offener Schritt">
        <NextStep step={nextStep} stateOfMeasure={state} />
      </Cell>
      <Cell label="Nächste Mail">
        <NextMail mail={nextMail} />
      </Cell>
    </tr>
  );
}
