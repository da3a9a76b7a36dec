import type { PlanOverview } from '#libs/overview/domain/index';
import { counted } from '../words/counted.ts';
import { dayWithWeekday } from '../words/german-day.ts';
import { DemonstrationClock } from './demonstration-clock.tsx';

interface Props {
  overview: PlanOverview;
  isDemonstration: boolean;
}

export function PlanHeader({ overview: { plan, measures }, isDemonstration }: Props) {
  const open = measures.reduce((sum, { openSteps }) => sum + openSteps, 0);
  const closed = measures.reduce((sum, { closedSteps }) => sum + closedSteps, 0);
  return (
    <div className="plan-header">
      <div className="plan-header__name">
        <p className="plan-header__day">
          Heute ist {dayWithWeekday(plan.today)}
          {isDemonstration && <span className="demonstration-badge">Vorführung</span>}
        </p>
        <h1 className="kern-heading-large plan-header__title">{plan.title}</h1>
        <p className="plan-header__extent">
          {counted(measures.length, 'Maßnahme', 'Maßnahmen')}, {counted(open + closed, 'Schritt', 'Schritte')}, davon{' '}
          {closed.toLocaleString('de-DE')} abgeschlossen.{' '}
          {plan.activatedOn === null ? 'Noch nicht aktiviert.' : `Aktiv seit ${dayWithWeekday(plan.activatedOn)}.`}
        </p>
      </div>
      {isDemonstration && <DemonstrationClock plan={plan.key} />}
    </div>
  );
}
