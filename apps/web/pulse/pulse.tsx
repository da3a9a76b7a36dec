import type { PlanOverview } from '#libs/overview/domain/index';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/icon.tsx';
import type { Tone } from '../words/tone.ts';
import { nextMailSentence } from './next-mail-sentence.ts';
import { pulseStatement } from './pulse-statement.ts';
import { TroubleItem } from './trouble-item.tsx';
import { usePulseSight } from './use-pulse-sight.ts';

const icons: Record<Tone, IconName> = {
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  info: 'info',
  neutral: 'info',
};

interface Props {
  /** Of the plan shown. */
  overview: PlanOverview | undefined;
  /** Where what is wrong can be read, if not here. */
  details?: ReactNode;
}

/** Says whether the engine is alive, and if not, what is wrong, since when and what to do. */
export function Pulse({ overview, details }: Props) {
  const sight = usePulseSight();
  const { tone, headline, troubles } = pulseStatement(sight);
  const foretells = overview !== undefined && sight.kind === 'reported' && sight.report.condition !== 'alarm';
  return (
    <section className={`pulse tone-${tone}`} aria-labelledby="pulse-title">
      <h2 id="pulse-title" className="kern-sr-only">
        Läuft Schrittmacher?
      </h2>
      <div role="status" className="pulse__words">
        <p className="pulse__headline">
          <Icon name={icons[tone]} />
          <span>
            <strong>{headline}</strong> {foretells && nextMailSentence(overview)}
            {troubles.length > 0 && details}
          </span>
        </p>
        {troubles.length > 0 && details === undefined && (
          <ul className="pulse__troubles">
            {troubles.map(({ key, ...trouble }) => (
              <TroubleItem key={key} {...trouble} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
