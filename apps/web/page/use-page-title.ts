import type { PlanOverview } from '#libs/overview/domain/index';
import { useEffect } from 'react';

/** Names the browser's tab after the plan. */
export function usePageTitle(plan: PlanOverview['plan'] | null): void {
  const name = plan === null ? null : (plan.shortTitle ?? plan.title);
  useEffect(() => {
    document.title = name === null ? 'Schrittmacher' : `${name} – Schrittmacher`;
  }, [name]);
}
