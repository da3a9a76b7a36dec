import type { PlanOverview } from '#libs/overview/domain/index';
import { Decisions } from '../decisions/decisions.tsx';
import { Gaps } from '../gaps/gaps.tsx';
import { MeasurePage } from '../measure/measure-page.tsx';
import { Privacy } from '../privacy/privacy.tsx';
import { WhyMail } from '../why/why-mail.tsx';
import { WhyStep } from '../why/why-step.tsx';
import type { View } from './address.ts';
import { PlanPage } from './plan-page.tsx';

interface Props {
  view: View;
  overview: PlanOverview;
  isDemonstration: boolean;
}

/** What the address names of a plan. */
export function ViewOfPlan({ view, overview, isDemonstration }: Props) {
  switch (view.name) {
    case 'plan':
      return <PlanPage overview={overview} isDemonstration={isDemonstration} />;
    case 'measure':
      return <MeasurePage key={view.measure} overview={overview} number={view.measure} />;
    case 'why':
      return <WhyStep overview={overview} {...view} />;
    case 'mail':
      return <WhyMail overview={overview} number={view.mail} />;
    case 'decisions':
      return <Decisions overview={overview} />;
    case 'gaps':
      return <Gaps overview={overview} />;
    case 'privacy':
      return <Privacy overview={overview} />;
  }
}
