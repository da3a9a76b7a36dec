import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { distinctMeasures, distinctSteps } from '../distinct-steps.ts';
import { isSilent } from '../silence.ts';
import { enumerated, inWords } from './counts.ts';
import { calendarWeek, fullDate } from './dates.ts';
import { readerName } from './reader-name.ts';
import { subjectGroups } from './subject-groups.ts';
import { unansweredTogether } from './unanswered.ts';

/** For whom the mail is, what it is about and how long it takes. */
export function openingOf(content: DigestContent): string {
  const { items, kind, recipient, day } = content;
  const plan = `the plan “${content.plan.title}”`;
  if (kind === 'leadership') {
    return `This is the summary of ${fullDate(day)} (week ${calendarWeek(day)}) for ${plan}.`;
  }
  if (content.sheet !== null) return sheetOpening(content, plan);
  const steps = `${inWords(items.length, 'step')}${ofOneOffice(items)} in ${plan}`;
  const together = unansweredTogether(content);
  if (together !== null) return together(steps);
  if (items.length > 0 && items.every(isEscalated)) {
    return items.every(isSilent)
      ? `We still have no answer about ${steps}.`
      : `It is still open how to proceed with ${steps}.`;
  }
  const about = `This email is for ${readerName(recipient.name)}. It concerns ${matters(items)} in ${plan}.`;
  const asked = items.filter(isAsked).length;
  if (asked === 0) return about;
  return `${about} Answering takes about ${asked <= 3 ? 'one minute' : 'five minutes'}.`;
}

/** What the subject says, also where it had no room for it. */
const sheetOpening = (content: DigestContent, plan: string): string => {
  const groups = subjectGroups(content).map(({ words }) => words);
  const sheet = `This is the daily sheet of ${fullDate(content.day)} for ${plan}`;
  return groups.length === 0 ? `${sheet}.` : `${sheet}: ${enumerated(groups)}.`;
};

/** `three steps and one measure` */
const matters = (items: readonly DigestItem[]): string => {
  const [steps, measures] = [distinctSteps(items), distinctMeasures(items)];
  if (measures === 0) return inWords(steps, 'step');
  return steps === 0 ? inWords(measures, 'measure') : `${inWords(steps, 'step')} and ${inWords(measures, 'measure')}`;
};

const isAsked = ({ role, stage }: DigestItem): boolean =>
  (role === 'responsible' || role === 'deputy' || role === 'office') && stage !== 'resolved';

const isEscalated = ({ stage }: DigestItem): boolean => stage === 'escalation-1';

const ofOneOffice = (items: readonly DigestItem[]): string => {
  const offices = new Set(items.map(({ officeName }) => officeName));
  const [office] = offices;
  return offices.size === 1 && office ? ` of ${office}` : '';
};
