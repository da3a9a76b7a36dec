import type { GapsAnswer } from '../api/gaps-answer.ts';
import { Icon } from '../icons/icon.tsx';
import { PlaceLink } from './place-link.tsx';

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
                <PlaceLink plan={plan} measure={measure} step={step} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
