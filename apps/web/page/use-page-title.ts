import type { PlanOverview } from '#libs/overview/domain/index';
import { useEffect } from 'react';
import type { View } from './address.ts';

/** Names the browser's tab after the plan, and after what of it is shown. */
export function usePageTitle(plan: PlanOverview['plan'] | null, view: View): void {
  const name = plan === null ? null : (plan.shortTitle ?? plan.title);
  const title = [titleOf(view), name, 'Schrittmacher'].filter((part) => part !== null).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function titleOf(view: View): string | null {
  switch (view.name) {
    case 'plan':
      return null;
    case 'measure':
      return `Maßnahme ${view.measure}`;
    case 'why':
      return `Warum? Maßnahme ${view.measure}`;
    case 'mail':
      return `Warum Mail ${view.mail}?`;
    case 'decisions':
      return 'Zu entscheiden';
    case 'gaps':
      return 'Lücken';
    case 'privacy':
      return 'Datenschutz';
  }
}
