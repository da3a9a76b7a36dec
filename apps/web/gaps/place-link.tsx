import { PageLink } from '../page/page-link.tsx';

/** Where something shows: a measure, or one of its steps. */
export function PlaceLink({ plan, measure, step }: { plan: string; measure: string; step: number | null }) {
  return (
    <PageLink
      className="text-link"
      to={{ plan, view: { name: 'measure', measure } }}
      {...(step === null ? {} : { part: `schritt-${step}` })}
    >
      {measure}
      {step !== null && ` Schritt ${step}`}
    </PageLink>
  );
}
