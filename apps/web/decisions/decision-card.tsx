import type { DecisionWanted } from '#libs/overview/domain/index';
import { PageLink } from '../page/page-link.tsx';
import { Written } from '../measure/written.tsx';
import { cameBy } from '../words/came-by.ts';
import { counted } from '../words/counted.ts';
import { dayWithWeekday } from '../words/german-day.ts';
import { CommandLine } from './command-line.tsx';
import { decisionCommands } from './decision-commands.ts';

/** One thing to decide. */
export function DecisionCard({ plan, decision }: { plan: string; decision: DecisionWanted }) {
  const { measure, step, office, text, since, workingDays, source, due, tacitOn, stopsClock } = decision;
  return (
    <li className={`step-card tone-${tacitOn === null ? 'info' : 'warning'}`}>
      <p className="quiet">
        Maßnahme {measure.number} · {measure.title}
      </p>
      <h3 className="step-card__title step-card__title--alone">
        <PageLink
          className="text-link"
          to={{ plan, view: { name: 'measure', measure: measure.number } }}
          part={`schritt-${step.number}`}
        >
          Schritt {step.number}: {step.title}
        </PageLink>
      </h3>
      <p>{text.de}</p>
      <Written {...decision} />
      <dl className="facts">
        <dt>Stelle</dt>
        <dd>{office?.name ?? 'Noch keine zuständige Stelle'}</dd>
        <dt>Seit</dt>
        <dd>
          {dayWithWeekday(since)}
          {cameBy(source)}
          {workingDays > 0 && ` (${counted(workingDays, 'Arbeitstag', 'Arbeitstage')})`}
        </dd>
        <dt>Termin bisher</dt>
        <dd>{due}</dd>
        <dt>Ohne Entscheidung</dt>
        <dd>
          {withoutDecision(decision)}
          {stopsClock && ' Bis dahin wird an den Schritt nicht erinnert.'}
        </dd>
      </dl>
      {decisionCommands(plan, decision).map(({ label, line }) => (
        <CommandLine key={line} label={label} line={line} />
      ))}
    </li>
  );
}

function withoutDecision({ kind, tacitOn }: DecisionWanted): string {
  if (tacitOn !== null) return `Ab ${dayWithWeekday(tacitOn)} gilt der neue Termin stillschweigend als gewährt.`;
  return kind === 'dispute' ? 'Der Schritt bleibt bei dieser Stelle, und die Mails gehen weiter.' : 'Die Bitte wartet.';
}
