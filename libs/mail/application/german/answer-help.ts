import { type DigestContent, type DigestItem, type LeadershipSummary } from '../../domain/index.ts';

/** How to answer as long as a mail is the way to do it; null when nothing is asked or nobody would read it. */
export function answerHelp({ coordination, kind, items, summary }: DigestContent): string | null {
  if (coordination.email === null) return null;
  if (summary !== null) return decisionHelp(summary);
  if (kind !== 'office') return null;
  const asked = items.filter(({ stage }) => stage !== 'resolved');
  if (asked.length === 0) return null;
  return `${howToAnswer(items)}, zum Beispiel ${examples(asked)}. ${whoReads}`;
}

const whoReads = 'Die Koordination liest die Antwort und trägt sie ein.';

const decisionHelp = ({ questions: [first] }: LeadershipSummary): string | null => {
  if (first === undefined) return null;
  return `Zum Entscheiden genügt eine Antwort auf diese Mail, zum Beispiel ${first.options.length > 0 ? '„1a“' : '„1: ja“'}. ${whoReads}`;
};

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
