import type { PlanOverview } from '#libs/overview/domain/index';
import { ViewHead } from '../page/view-head.tsx';

/** What is stored about whom, how long, and who is responsible. */
export function Privacy({ overview }: { overview: PlanOverview }) {
  const { coordination, title } = overview.plan;
  return (
    <>
      <ViewHead overview={overview} title="Datenschutz" />
      <div className="wrap">
        <section className="part prose" aria-label="Datenschutz">
          <h2 className="kern-heading-small">Wer verantwortlich ist</h2>
          <p>
            Verantwortlich ist die Koordination des Plans „{title}“
            {coordination === null ? '. Ihre Adresse ist noch nicht eingetragen.' : ': '}
            {coordination !== null && (
              <a className="text-link" href={`mailto:${coordination}`}>
                {coordination}
              </a>
            )}
            {coordination !== null &&
              '. Dort erfahren Sie, was zu Ihnen gespeichert ist, und können es ändern oder löschen lassen.'}
          </p>

          <h2 className="kern-heading-small">Wozu es gespeichert wird</h2>
          <p>
            Schrittmacher erinnert Stellen an Schritte eines beschlossenen Plans und hält fest, was daraus wurde.
            Gemessen werden Stellen, nie Personen: Es gibt keine Zahl, keine Liste und kein Diagramm nach Personen.
          </p>

          <h2 className="kern-heading-small">Was gespeichert wird</h2>
          <ul>
            <li>
              <strong>Adressen:</strong> möglichst Funktionspostfächer der Stellen. Ist eine Person als Ansprechstelle
              oder Vertretung eingetragen, sind es Name, Mailadresse und auf Wunsch Telefon, Sprache und Rhythmus der
              Mails. Sie liegen getrennt vom Verlauf des Plans und lassen sich löschen, ohne dass dieser sich ändert.
            </li>
            <li>
              <strong>Abwesenheiten:</strong> nur der erste und der letzte Tag, nie ein Grund. 30 Tage nach ihrem Ende
              werden sie gelöscht.
            </li>
            <li>
              <strong>Mails:</strong> Empfängeradresse, Betreff und Text, und ob der Mailserver sie angenommen hat.
              Daran lässt sich nachweisen, wer wann gefragt wurde.
            </li>
            <li>
              <strong>Antworten:</strong> was die Stelle gesagt hat, wann und auf welchem Weg. Freie Anmerkungen liegen
              getrennt davon und lassen sich löschen.
            </li>
            <li>
              <strong>Verlauf des Plans:</strong> Maßnahmen, Schritte, Termine und Entscheidungen, ohne Namen und
              Adressen. Er bleibt, solange der Plan geführt wird.
            </li>
          </ul>

          <h2 className="kern-heading-small">Was nicht geschieht</h2>
          <p>
            Ob jemand eine Mail öffnet oder einen Link anklickt, wird nicht erfasst. Die Mails laden nichts nach. Diese
            Seite setzt keine Cookies und lädt nichts von fremden Servern.
          </p>

          <h2 className="kern-heading-small">Wie lange</h2>
          <p>
            Abwesenheiten bis 30 Tage nach ihrem Ende; Namen, Adressen und Anmerkungen, bis die Koordination sie löscht;
            Mails und Verlauf, solange der Plan geführt wird.
          </p>
        </section>
      </div>
    </>
  );
}
