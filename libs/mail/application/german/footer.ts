import { type DigestContent } from '../../domain/index.ts';
import { enumerated, steps } from './counts.ts';
import { untilWords } from './dates.ts';

/** `Noch ohne Handlungsbedarf bis Ende September: 4 Schritte.` */
export function quietSentence({ quietSteps, day }: DigestContent): string | null {
  if (quietSteps === null || quietSteps.count === 0) return null;
  return `Noch ohne Handlungsbedarf bis ${untilWords(quietSteps.until, day)}: ${steps(quietSteps.count)}.`;
}

/** Waiting steps named in the sentence; the others are counted. */
const mostNamed = 7;

/** `Auf Sie wartet: Amt für Wirtschaftsförderung (O.4-02 Schritt 2).`, without what has a row of its own. */
export function waitingForYouSentence({ waitingForYou, items }: DigestContent): string | null {
  const inRows = items.filter(({ stage }) => stage === 'needed');
  const waiting = waitingForYou.filter(
    ({ measureNumber, stepNumber }) =>
      !inRows.some(({ measure, step }) => measure?.number === measureNumber && step?.number === stepNumber),
  );
  if (waiting.length === 0) return null;
  const byOffice = new Map<string, string[]>();
  for (const { officeName, measureNumber, stepNumber } of waiting.slice(0, mostNamed)) {
    byOffice.set(officeName, [...(byOffice.get(officeName) ?? []), `${measureNumber} Schritt ${stepNumber}`]);
  }
  const named = [...byOffice].map(([office, its]) => `${office} (${its.join(', ')})`);
  const more = waiting.length - mostNamed;
  if (more > 0) named.push(more === 1 ? '1 weiterer Schritt' : `${steps(more).replace(' ', ' weitere ')}`);
  return `Auf Sie ${named.length === 1 ? 'wartet' : 'warten'}: ${enumerated(named)}.`;
}

/** Whom to ask, with the telephone where it is known. */
export function contactSentence({ coordination: { email, phone }, kind }: DigestContent): string {
  const reach = [phone === null ? null : `Telefon ${phone}`, email].filter((way) => way !== null);
  if (email === null) return `${['Fragen beantwortet die Koordination des Plans', ...reach].join(', ')}.`;
  if (kind === 'coordination') return `${['Ansprechstelle des Plans: Koordination', ...reach].join(', ')}.`;
  return `Fragen? ${['Koordination des Plans', ...reach].join(', ')}, oder antworten Sie einfach auf diese Mail.`;
}
