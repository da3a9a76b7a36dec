import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { steps, stepsInWords, stepsInWordsDative } from './counts.ts';
import { calendarWeek, fullDate, untilWords } from './dates.ts';
import { accusative, genitive } from './office-phrase.ts';

/** For whom the mail is, what it is about and how long it takes; follows the greeting, so it begins in lower case. */
export function openingOf(content: DigestContent): string {
  const { items, kind, recipient, day } = content;
  const plan = `Plan „${content.plan.title}“`;
  if (kind === 'leadership')
    return `dies ist die Übersicht zum ${plan} vom ${fullDate(day)} (KW ${calendarWeek(day)}).`;
  if (items.length > 0 && items.every(isEscalated)) {
    return `zu ${stepsInWordsDative(items.length)}${ofOneOffice(items)} aus dem ${plan} fehlt noch eine Antwort.`;
  }
  const about = `diese Mail geht an ${accusative(recipient.name)}. Es geht um ${stepsInWords(items.length)} aus dem ${plan}.`;
  const asked = items.filter((item) => item.role === 'responsible' && item.stage !== 'resolved').length;
  if (asked === 0) return about;
  return `${about} Die Antwort dauert etwa ${asked <= 3 ? 'eine Minute' : 'fünf Minuten'}.`;
}

/** How to answer as long as a mail is the way to do it; null when nothing is asked or nobody would read it. */
export function answerHelp(content: DigestContent): string | null {
  if (content.coordination.email === null || content.kind !== 'office') return null;
  if (!content.items.some(({ stage }) => stage !== 'resolved')) return null;
  const first =
    content.items.length === 1
      ? 'Antworten Sie auf diese Mail mit einem Satz'
      : 'Antworten Sie auf diese Mail und schreiben Sie zu jeder Nummer einen Satz';
  return `${first}, zum Beispiel „erledigt“, „neuer Termin Ende September, Personal fehlt“ oder „zuständig ist eine andere Stelle“. Die Koordination trägt es ein.`;
}

/** `Noch ohne Handlungsbedarf bis Ende September: 4 Schritte.` */
export function quietSentence({ quietSteps, day }: DigestContent): string | null {
  if (quietSteps === null || quietSteps.count === 0) return null;
  return `Noch ohne Handlungsbedarf bis ${untilWords(quietSteps.until, day)}: ${steps(quietSteps.count)}.`;
}

export function contactSentence({ coordination, kind }: DigestContent): string {
  if (coordination.email === null) return 'Fragen beantwortet die Koordination des Plans.';
  if (kind === 'coordination') return `Ansprechstelle des Plans: Koordination, ${coordination.email}.`;
  return `Fragen? Koordination des Plans, ${coordination.email}, oder antworten Sie einfach auf diese Mail.`;
}

/** Why the recipient gets this mail. */
export function reasonSentence(content: DigestContent): string {
  const because = 'Sie bekommen diese Mail, weil';
  if (content.kind === 'leadership') return `${because} Sie im Plan als Leitung eingetragen sind.`;
  if (content.kind === 'coordination') return `${because} Sie im Plan als Koordination eingetragen sind.`;
  const own = content.items.filter(({ role }) => role !== 'superior');
  const unreachable = own.some(({ officeName }) => officeName !== content.recipient.name);
  if (unreachable) return `${because} für diese Schritte keine andere Stelle erreichbar ist.`;
  if (own.length === 0) return `${because} Ihre Stelle im Plan als vorgesetzte Stelle eingetragen ist.`;
  if (own.length === content.items.length) return `${because} Ihre Stelle im Plan für diese Schritte zuständig ist.`;
  return `${because} Ihre Stelle im Plan als zuständige und als vorgesetzte Stelle eingetragen ist.`;
}

const isEscalated = ({ stage }: DigestItem): boolean => stage === 'escalation-1';

const ofOneOffice = (items: readonly DigestItem[]): string => {
  const offices = new Set(items.map(({ officeName }) => officeName));
  const [office] = offices;
  return offices.size === 1 && office ? ` ${genitive(office)}` : '';
};
