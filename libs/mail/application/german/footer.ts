import { type DigestContent } from '../../domain/index.ts';
import { type FooterView } from '../digest-view.ts';
import { mailAddress, webAddress } from '../web-address.ts';
import { answerHelp } from './answer-help.ts';
import { enumerated, steps } from './counts.ts';
import { untilWords } from './dates.ts';
import { reasonSentence } from './why-this-mail.ts';

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

/** Whom to ask, why the mail comes, how often, and where to change that. */
export function footerOf(content: DigestContent): FooterView {
  const { links, mailNumber } = content;
  return {
    lines: [contactSentence(content), reasonSentence(content), rhythmSentence(content), copySentence(content)].filter(
      (sentence) => sentence !== null,
    ),
    entries: [
      ...changesByMail(content),
      { label: 'Warum diese Mail?', url: webAddress(links?.why ?? null) },
      { label: 'Datenschutz', url: webAddress(links?.privacy ?? null) },
    ],
    mailNumber: `Mail ${mailNumber}`,
  };
}

/** Whom to ask, with the telephone where it is known, and who reads a reply. */
function contactSentence(content: DigestContent): string {
  const { coordination, kind } = content;
  const { email, phone } = coordination;
  const reach = [phone === null ? null : `Telefon ${phone}`, email].filter((way) => way !== null);
  if (email === null) return `${['Fragen beantwortet die Koordination des Plans', ...reach].join(', ')}.`;
  if (kind === 'coordination') return `${['Ansprechstelle des Plans: Koordination', ...reach].join(', ')}.`;
  const ask = `Fragen? ${['Koordination des Plans', ...reach].join(', ')}, oder antworten Sie einfach auf diese Mail.`;
  return answerHelp(content) === null ? `${ask} Antworten liest die Koordination.` : ask;
}

const rhythmSentence = ({ kind, rhythm }: DigestContent): string | null =>
  kind === 'office' && rhythm === 'weekly'
    ? 'Ihre Sammelmail kommt wöchentlich; was nicht so lange warten kann, kommt an seinem Tag.'
    : null;

const copySentence = ({ copyToMailbox }: DigestContent): string | null =>
  copyToMailbox ? 'In Kopie: Postfach der Stelle.' : null;

/** What an office changes by writing to coordination. */
const changesByMail = ({ kind, coordination, recipient, mailNumber }: DigestContent): FooterView['entries'] => {
  const { email } = coordination;
  if (kind !== 'office' || email === null) return [];
  const office = recipient.shortName ?? recipient.name;
  return ['Vertretung eintragen', 'Rhythmus ändern'].map((label) => ({
    label,
    url: mailAddress(email, `${label} – ${office} (Mail ${mailNumber})`),
  }));
};
