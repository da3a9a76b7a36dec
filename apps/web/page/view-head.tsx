import type { PlanOverview } from '#libs/overview/domain/index';
import type { ReactNode } from 'react';
import { Pulse } from '../pulse/pulse.tsx';
import { dayWithWeekday } from '../words/german-day.ts';
import { everything } from './address.ts';
import { PageLink } from './page-link.tsx';

interface Props {
  overview: PlanOverview;
  title: string;
  /** What stands above the title. */
  above?: string;
  children?: ReactNode;
}

/** The upper part of every view but the plan's own. */
export function ViewHead({ overview, title, above, children }: Props) {
  const { key, today, title: planTitle } = overview.plan;
  const whole = { plan: key, view: { name: 'plan', selection: everything } } as const;
  return (
    <div className="band">
      <div className="wrap">
        <p className="plan-header__day">
          <PageLink to={whole} className="text-link">
            {planTitle}
          </PageLink>
          <span>Heute ist {dayWithWeekday(today)}</span>
        </p>
        {above !== undefined && <p className="view-head__above">{above}</p>}
        <h1 className="kern-heading-large plan-header__title">{title}</h1>
        {children}
        <Pulse
          overview={overview}
          details={
            <PageLink to={whole} className="text-link">
              Was los und zu tun ist
            </PageLink>
          }
        />
      </div>
    </div>
  );
}
