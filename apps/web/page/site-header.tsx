import type { PlanName } from '../api/answers.ts';
import { writeAddress } from './address.ts';

interface Props {
  plans: PlanName[];
  current: string | null;
  /** Whether the parts of a plan are on the page, to jump to. */
  hasParts: boolean;
}

export function SiteHeader({ plans, current, hasParts }: Props) {
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
                  <a
                    className="link-row__link"
                    href={addressOf(key)}
                    aria-current={key === current ? 'page' : undefined}
                  >
                    {shortTitle ?? title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {hasParts && (
          <nav aria-label="Auf dieser Seite" className="page-parts">
            <ul className="link-row">
              <li>
                <a className="link-row__link" href="#massnahmen">
                  Maßnahmen
                </a>
              </li>
              <li>
                <a className="link-row__link" href="#mails">
                  Mails
                </a>
              </li>
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}

function addressOf(plan: string): string {
  return writeAddress({ plan, selection: { state: null, search: '', order: 'field' } });
}
