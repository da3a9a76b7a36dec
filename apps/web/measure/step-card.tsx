import type { PlanOverview } from '#libs/overview/domain/index';
import type { StepAnswer } from '../api/measure-answer.ts';
import { Icon } from '../icons/icon.tsx';
import { WordBadge } from '../icons/word-badge.tsx';
import { PageLink } from '../page/page-link.tsx';
import { dayWithWeekday } from '../words/german-day.ts';
import { stateWords } from '../words/state-words.ts';
import { Ahead } from './ahead.tsx';
import { AskedFor } from './asked-for.tsx';
import { Commands } from './commands.tsx';
import { LastAnswer } from './last-answer.tsx';

interface Props {
  plan: PlanOverview['plan'];
  measure: string;
  today: string;
  step: StepAnswer;
}

const bindings = { council: 'Ratsbeschluss', funding: 'Förderung', law: 'Gesetz' };

/** One step of a measure. */
export function StepCard({ plan, measure, today, step }: Props) {
  const { number, title, state, reason, office, request, dispute, nextMail, commands } = step;
  const heading = `step-${number}-title`;
  return (
    <li id={`schritt-${number}`} className={`step-card tone-${stateWords[state].tone}`} aria-labelledby={heading}>
      <div className="step-card__head">
        <h3 id={heading} className="step-card__title">
          Schritt {number}: {title}
        </h3>
        <WordBadge {...stateWords[state]} />
      </div>
      <p>{reason.de}</p>
      <dl className="facts">
        <dt>Termin</dt>
        <dd>
          {step.due}
          <Original step={step} />
          <Marks step={step} />
        </dd>
        <dt>Zuständig</dt>
        <dd>{office?.name ?? 'Noch keine zuständige Stelle'}</dd>
        <dt>Letzte Antwort</dt>
        <dd>
          <LastAnswer step={step} />
        </dd>
        {(request !== null || dispute !== null) && (
          <>
            <dt>Zu entscheiden</dt>
            <dd>
              <AskedFor request={request} dispute={dispute} />{' '}
              <PageLink className="text-link" to={{ plan: plan.key, view: { name: 'decisions' } }}>
                Zu den Entscheidungen<span className="kern-sr-only"> (Schritt {number})</span>
              </PageLink>
            </dd>
          </>
        )}
        <dt>Als Nächstes</dt>
        <dd>
          {step.status === 'open' ? <Ahead mail={nextMail} plan={plan} /> : 'Nichts mehr zu tun.'}{' '}
          <PageLink
            className="text-link"
            to={{ plan: plan.key, view: { name: 'why', measure, step: number, on: nextMail?.on ?? today } }}
          >
            Warum?<span className="kern-sr-only"> Schritt {number}</span>
          </PageLink>
        </dd>
      </dl>
      <Commands commands={commands} about={`Schritt ${number}`} />
    </li>
  );
}

function Original({ step: { dueOn, originalDueOn } }: { step: StepAnswer }) {
  if (originalDueOn === null || originalDueOn === dueOn) return null;
  return <span className="quiet"> (ursprünglich {dayWithWeekday(originalDueOn)})</span>;
}

/** What is special about a step's date. */
function Marks({ step: { hard, binding, milestone } }: { step: StepAnswer }) {
  const marks = [
    ...(hard ? ['feste Frist'] : []),
    ...(binding === null ? [] : [`gebunden: ${bindings[binding]}`]),
    ...(milestone ? ['Meilenstein'] : []),
  ];
  if (marks.length === 0) return null;
  return (
    <span className="step-card__marks">
      <Icon name="info" />
      {marks.join(' · ')}
    </span>
  );
}
