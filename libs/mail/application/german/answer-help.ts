import { type DigestContent, type DigestItem } from '../../domain/index.ts';

/** How to answer as long as a mail is the way to do it; null when nothing is asked or nobody would read it. */
export function answerHelp({ coordination, kind, items }: DigestContent): string | null {
  if (coordination.email === null || kind !== 'office') return null;
  const asked = items.filter(({ stage }) => stage !== 'resolved');
  if (asked.length === 0) return null;
  return `${howToAnswer(items)}, zum Beispiel ${examples(asked)}. Die Koordination liest die Antwort und trägt sie ein.`;
}

const howToAnswer = (items: readonly DigestItem[]): string => {
  // The steps of a takeover have no numbers in the mail.
  if (items.some(isTakeover)) return 'Antworten Sie auf diese Mail und nennen Sie den Schritt';
  return items.length === 1
    ? 'Antworten Sie auf diese Mail mit einem Satz'
    : 'Antworten Sie auf diese Mail und schreiben Sie zu jeder Nummer einen Satz';
};

const examples = (asked: readonly DigestItem[]): string => {
  if (asked.every(({ stage }) => stage === 'needed')) {
    return '„bis Ende Mai sind wir so weit“ oder „hier wartet niemand mehr auf uns“';
  }
  if (asked.every(({ stage }) => stage === 'status-1' || stage === 'status-2')) {
    return '„läuft, als Nächstes kommt die Auswertung im Herbst“ oder „abgeschlossen“';
  }
  const [step] = asked.filter(isTakeover).flatMap(({ steps }) => steps);
  if (step !== undefined) return `„${step.measureNumber} Schritt ${step.number} ist erledigt“`;
  return '„erledigt“, „neuer Termin Ende September, Personal fehlt“ oder „zuständig ist eine andere Stelle“';
};

const isTakeover = ({ stage }: DigestItem): boolean => stage === 'takeover';
