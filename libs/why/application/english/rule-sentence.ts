import { assertNever } from '#libs/measures/domain/index';
import { type Cause, type CountedDays, type Computed, type Rule } from '../../domain/index.ts';
import { englishDay } from './english-day.ts';

/** `Rule: 20 working days before the deadline, on the last contact day up to then.` */
export function ruleSentence({ rule }: Computed): string {
  return `Rule: ${ruleWords(rule)}.`;
}

function ruleWords(rule: Rule): string {
  const { days } = rule;
  switch (rule.kind) {
    case 'before-deadline': {
      const { workingDays, onlyIf, madeUpFor } = rule;
      const only = onlyIf === null ? '' : `, only if it counted at least ${onlyIf} working days ahead`;
      const rounded = days === 'contact' ? ', on the last contact day up to then' : '';
      return `${counted(workingDays, 'working')} before the deadline${only}${rounded}${madeUp(madeUpFor, days)}`;
    }
    case 'deadline':
      return `on the day of the deadline${days === 'contact' ? ', else on the first contact day after it' : ''}${madeUp(rule.madeUpFor, days)}`;
    case 'after-deadline':
      return `${counted(rule.after, days)} after the deadline, or after the day from which it counts if that is later`;
    case 'backlog':
      return rule.after === 0
        ? 'on the first day of the round in which old steps are clarified'
        : `${counted(rule.after, days)} after the round in which old steps are clarified began`;
    case 'after':
      return `${counted(rule.after, days)} after ${afterCause[rule.cause]}`;
    case 'status':
      return rule.after === 0
        ? 'half-yearly question when nothing was answered about the measure for long'
        : `${counted(rule.after, days)} after the half-yearly question began, if nothing was answered`;
    case 'mail-lost':
      return `the next contact day after it was known that mail ${rule.mail} of ${englishDay(rule.composedOn)} did not arrive`;
    default:
      return assertNever(rule);
  }
}

/** `1 contact day`, `5 working days` */
export function counted(count: number, days: CountedDays): string {
  return `${count} ${days} ${count === 1 ? 'day' : 'days'}`;
}

function madeUp(day: string | null, days: CountedDays): string {
  return day === null
    ? ''
    : `; that day was not after ${englishDay(day)}, so it is made up for on the first ${days} day after`;
}

const afterCause: Record<Cause, string> = {
  'waiting-ended': 'nothing before the step was open any more',
  'handed-over': 'the step came to this office',
  'request-made': 'the office asked for a decision',
  'responsibility-disputed': 'the office said for the second time that the step is not theirs',
  'office-waited-for': 'the responsible office said that it waits for another one',
  'closed-or-moved': 'the step was closed or moved',
  'contact-changed': 'the office got a new contact',
};
