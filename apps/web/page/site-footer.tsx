import { dayOf, timeOf } from '../words/german-time.ts';
import { PageLink } from './page-link.tsx';
import { dayWithWeekday } from '../words/german-day.ts';

interface Props {
  plan: string | null;
  /** When the page last got an answer; null when it never did. */
  updatedAt: Date | null;
}

export function SiteFooter({ plan, updatedAt }: Props) {
  return (
    <footer className="site-footer">
      <div className="wrap site-footer__inner">
        <p>Schrittmacher misst Stellen, nie Personen.</p>
        {updatedAt !== null && (
          <p>
            Gelesen {dayWithWeekday(dayOf(updatedAt))}, {timeOf(updatedAt)}. Die Seite erneuert sich von selbst.
          </p>
        )}
        <p className="site-footer__links">
          {plan !== null && (
            <PageLink className="site-footer__link" to={{ plan, view: { name: 'privacy' } }}>
              Datenschutz
            </PageLink>
          )}
          <a className="site-footer__link" href="/api/docs">
            Beschreibung der API
          </a>
        </p>
      </div>
    </footer>
  );
}
