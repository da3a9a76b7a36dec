import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { enumerated, measuresInWords, stepsInWords, stepsInWordsDative } from './counts.ts';
import { calendarWeek, fullDate } from './dates.ts';
import { distinctMeasures, distinctSteps } from '../distinct-steps.ts';
import { accusative, genitive } from './office-phrase.ts';
import { isSilent } from '../silence.ts';
import { subjectGroups } from './subject-groups.ts';
import { unansweredTogether } from './unanswered.ts';

/** For whom the mail is, what it is about and how long it takes; follows the greeting, so it begins in lower case. */
export function openingOf(content: DigestContent): string {
  const { items, kind, recipient, day } = content;
  const plan = `Plan „${content.plan.title}“`;
  if (kind === 'leadership')
    return `dies ist die Übersicht zum ${plan} vom ${fullDate(day)} (KW ${calendarWeek(day)}).`;
  if (content.sheet !== null) return sheetOpening(content, plan);
  const together = unansweredTogether(content);
  if (together !== null || (items.length > 0 && items.every(isEscalated))) {
    const missing =
      together ?? (items.every(isSilent) ? 'fehlt noch eine Antwort' : 'ist noch offen, wie es weitergeht');
    return `zu ${stepsInWordsDative(items.length)}${ofOneOffice(items)} aus dem ${plan} ${missing}.`;
  }
  const about = `diese Mail geht an ${accusative(recipient.name)}. Es geht um ${matters(items)} aus dem ${plan}.`;
  const asked = items.filter(isAsked).length;
  if (asked === 0) return about;
  return `${about} Die Antwort dauert etwa ${asked <= 3 ? 'eine Minute' : 'fünf Minuten'}.`;
}

/** What the subject says, also where it had no room for it. */
const sheetOpening = (content: DigestContent, plan: string): string => {
  const groups = subjectGroups(content).map(({ words }) => words);
  const sheet = `dies ist das Tagesblatt zum ${plan} für ${fullDate(content.day)}`;
  return groups.length === 0 ? `${sheet}.` : `${sheet}: ${enumerated(groups)}.`;
};

/** `drei Schritte und eine Maßnahme` */
const matters = (items: readonly DigestItem[]): string => {
  const [steps, measures] = [distinctSteps(items), distinctMeasures(items)];
  if (measures === 0) return stepsInWords(steps);
  return steps === 0 ? measuresInWords(measures) : `${stepsInWords(steps)} und ${measuresInWords(measures)}`;
};

const isAsked = ({ role, stage }: DigestItem): boolean =>
  (role === 'responsible' || role === 'deputy' || role === 'office') && stage !== 'resolved';

const isEscalated = ({ stage }: DigestItem): boolean => stage === 'escalation-1';

const ofOneOffice = (items: readonly DigestItem[]): string => {
  const offices = new Set(items.map(({ officeName }) => officeName));
  const [office] = offices;
  return offices.size === 1 && office ? ` ${genitive(office)}` : '';
};
