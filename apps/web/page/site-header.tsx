import type { PlanOverview } from '#libs/overview/domain/index';
import type { PlanName } from '../api/answers.ts';
import { everything, type View } from './address.ts';
import { PageLink } from './page-link.tsx';

interface Props {
  plans: PlanName[];
  current: string | null;
  view: View;
  /** undefined: not known yet. */
  overview: PlanOverview | undefined;
}

export function SiteHeader({ plans, current, view, overview }: Props) {
  const hasChoice = plans.some(({ key }) => key !== current);
  return (
    <header className="site-header">
      <div className="wrap site-header__inner">
        <a className="brand" href="/">
          <svg className="brand__sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M2 17h7l4-10 6 19 4-9h7" />
          </svg>
          Schrittmacher
        </a>
        {hasChoice && (
          <nav aria-label="Pläne" className="plan-switch">
            <ul className="link-row">
              {plans.map(({ key, title, shortTitle }) => (
                <li key={key}>
                  <PageLink
                    className="link-row__link"
                    to={{ plan: key, view: { name: 'plan', selection: everything } }}
                    aria-current={key === current ? 'true' : undefined}
                  >
                    {shortTitle ?? title}
                  </PageLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {overview !== undefined && <PlanParts overview={overview} view={view} />}
      </div>
    </header>
  );
}

interface PartsProps {
  overview: PlanOverview;
  view: View;
}

/** What there is of a plan to go to. */
function PlanParts({ overview: { plan }, view }: PartsProps) {
  const whole = { plan: plan.key, view: { name: 'plan', selection: everything } } as const;
  const current = (name: View['name']): 'page' | undefined => (view.name === name ? 'page' : undefined);
  return (
    <nav aria-label="Teile des Plans" className="page-parts">
      <ul className="link-row">
        <li>
          <PageLink className="link-row__link" to={whole} part="massnahmen" aria-current={current('plan')}>
            Maßnahmen
          </PageLink>
        </li>
        <li>
          <PageLink
            className="link-row__link"
            to={{ plan: plan.key, view: { name: 'decisions' } }}
            aria-current={current('decisions')}
          >
            Zu entscheiden{plan.decisions > 0 && ` (${plan.decisions})`}
          </PageLink>
        </li>
        <li>
          <PageLink
            className="link-row__link"
            to={{ plan: plan.key, view: { name: 'gaps' } }}
            aria-current={current('gaps')}
          >
            Lücken
          </PageLink>
        </li>
        <li>
          <PageLink className="link-row__link" to={whole} part="mails">
            Mails
          </PageLink>
        </li>
      </ul>
    </nav>
  );
}
