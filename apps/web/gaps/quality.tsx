import type { QualityCode } from '#libs/quality/domain/index';
import type { QualityAnswer } from '../api/quality-answer.ts';
import { counted } from '../words/counted.ts';
import { PlaceLink } from './place-link.tsx';

const headings: Record<QualityCode, string> = {
  'all-dates-on-one-day': 'Alle Termine an einem Tag',
  'measure-without-step': 'Maßnahmen ohne Schritt',
  'step-without-date': 'Schritte ohne Termin',
  'step-without-owner': 'Schritte ohne Stelle',
  'no-small-steps': 'Mehr als ein Jahr ohne Schritt',
  'order-contradicts-dates': 'Reihenfolge widerspricht den Terminen',
  'ends-before-it-begins': 'Ende vor Beginn',
  'step-outside-measure': 'Schritte außerhalb der Maßnahme',
  'after-plan-end': 'Nach dem Ende des Plans',
  'measure-without-indicator': 'Maßnahmen ohne Indikator',
  'goal-without-unit': 'Ziele ohne Einheit',
  'goal-without-target': 'Ziele ohne Zielwert',
  'goal-without-date': 'Ziele ohne Zieldatum',
};

/** What will hurt later, by kind; each kind opens to its sentences. */
export function Quality({ plan, findings }: { plan: string; findings: Findings }) {
  return (
    <section className="part" aria-label="Güte des Plans">
      <h2 className="kern-heading-medium">Güte des Plans</h2>
      <Findings plan={plan} findings={findings} />
    </section>
  );
}

type Findings = QualityAnswer['findings'];

function Findings({ plan, findings }: { plan: string; findings: Findings }) {
  if (findings.length === 0) {
    return <p className="empty">Jeder Schritt hat Stelle und Termin, jedes Ziel ist messbar.</p>;
  }
  const kinds = [...new Set(findings.map(({ code }) => code))];
  return (
    <>
      <p className="part__count">
        {counted(findings.length, 'Eintrag', 'Einträge')}. Das fällt heute nicht auf und hält den Plan später auf.
      </p>
      {kinds.map((code) => (
        <Kind key={code} plan={plan} title={headings[code]} findings={findings.filter((it) => it.code === code)} />
      ))}
    </>
  );
}

function Kind({ plan, title, findings }: { plan: string; title: string; findings: Findings }) {
  return (
    <details className="quality">
      <summary>
        {title}: {findings.length}
      </summary>
      <ul className="quality__list">
        {findings.map(({ text, measure, step }) => (
          <li key={text.de}>
            {text.de} {measure !== null && <PlaceLink plan={plan} measure={measure} step={step} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
