import type { GapsAnswer } from '../api/gaps-answer.ts';
import { Icon } from '../icons/icon.tsx';
import { PageLink } from '../page/page-link.tsx';

interface Props {
  plan: string;
  gap: GapsAnswer['gaps'][number];
}

/** One gap in a sentence, with where it shows. */
export function GapItem({ plan, gap: { severity, text, measures, steps } }: Props) {
  const places = [
    ...measures.map((number) => ({ measure: number, step: null })),
    ...steps.map(({ measure, number }) => ({ measure, step: number })),
  ];
  return (
    <li className={`gap tone-${severity === 'gap' ? 'warning' : 'info'}`}>
      <Icon name={severity === 'gap' ? 'warning' : 'info'} />
      <div>
        <p>{text.de}</p>
        {places.length > 0 && (
          <ul className="link-row">
            {places.map(({ measure, step }) => (
              <li key={`${measure} ${step}`}>
                <PageLink
                  className="text-link"
                  to={{ plan, view: { name: 'measure', measure } }}
                  {...(step === null ? {} : { part: `schritt-${step}` })}
                >
                  {measure}
                  {step !== null && ` Schritt ${step}`}
                </PageLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
