import { dayOf, timeOf } from '../words/german-time.ts';
import { dayWithWeekday } from '../words/german-day.ts';

/** `updatedAt`: when the page last got an answer; null when it never did. */
export function SiteFooter({ updatedAt }: { updatedAt: Date | null }) {
  return (
    <footer className="site-footer">
      <div className="wrap site-footer__inner">
        <p>Schrittmacher misst Stellen, nie Personen.</p>
        {updatedAt !== null && (
          <p>
            Gelesen {dayWithWeekday(dayOf(updatedAt))}, {timeOf(updatedAt)}. Die Seite erneuert sich von selbst.
          </p>
        )}
        <p>
          <a className="site-footer__link" href="/api/docs">
            Beschreibung der API
          </a>
        </p>
      </div>
    </footer>
  );
}
