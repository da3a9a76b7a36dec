import { sentenceOf } from '../api/api-error.ts';
import { useNextWorkingDay } from '../api/queries.ts';
import { Icon } from '../icons/icon.tsx';
import { dayWithWeekday } from '../words/german-day.ts';

/** The button that moves a demonstration's clock. It stays focusable while busy, so that nobody loses their place. */
export function DemonstrationClock({ plan }: { plan: string }) {
  const { mutate, isPending, data, error } = useNextWorkingDay(plan);
  return (
    <section className="demonstration" aria-labelledby="demonstration-title">
      <h2 id="demonstration-title" className="kern-sr-only">
        Uhr der Vorführung
      </h2>
      <button
        type="button"
        className="kern-btn kern-btn--primary"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        <span className="kern-label">{isPending ? 'Die Uhr wird vorgestellt …' : 'Nächster Arbeitstag'}</span>
        {!isPending && <Icon name="arrow-forward" />}
      </button>
      <p role="status" className="demonstration__state">
        {isPending && 'Was bis dahin fällig ist, geht jetzt hinaus.'}
        {!isPending && data !== undefined && `Heute ist nun ${dayWithWeekday(data.today)}.`}
        {!isPending && data === undefined && error === null && 'Stellt die Uhr der Vorführung vor.'}
      </p>
      {error !== null && !isPending && (
        <p role="alert" className="demonstration__error tone-danger">
          <Icon name="danger" />
          <span>{sentenceOf(error)}</span>
        </p>
      )}
    </section>
  );
}
