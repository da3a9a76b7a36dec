import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever, type Precision } from '#libs/measures/domain/index';
import { type CountedDays, type Deadline, type Computed, type MovedBy, type Rule } from '../../domain/index.ts';
import { englishDay } from './english-day.ts';
import { counted } from './rule-sentence.ts';

/** `Computed from: due Fri 29 Jan 2027 (exact to the day), counts since Mon 23 Nov 2026. Rules in version 1.` */
export function datesSentence(notice: Computed, asked: IsoDate): string {
  const { rule, deadline, on, ruleDay, policyVersion } = notice;
  const parts = [...(deadline === null ? [] : deadlineParts(deadline, rule)), ...ruleParts(rule)];
  const from = parts.length === 0 ? [] : [`Computed from: ${parts.join(', ')}.`];
  const late =
    ruleDay === on
      ? []
      : [
          `By the rule it would be ${englishDay(ruleDay)}; the mail of the stage below arrived later, hence ${englishDay(on)}.`,
        ];
  return [
    ...otherDay(on, asked),
    ...from,
    ...shiftSentences(notice),
    ...late,
    `Rules in version ${policyVersion}.`,
  ].join(' ');
}

function otherDay(on: IsoDate, asked: IsoDate): string[] {
  if (on === asked) return [];
  if (on < asked) return [`The stage was due on ${englishDay(on)}.`];
  return [`The stage is due on ${englishDay(on)} only; a weekly mail brings it before.`];
}

function deadlineParts({ dueOn, precision, hard, endsOn, enteredOn, base }: Deadline, rule: Rule): string[] {
  const exact = precision === null ? '' : precisionWords[precision];
  const kind = [exact, hard ? 'outer deadline' : ''].filter((it) => it !== '').join(', ');
  return [
    `due ${englishDay(dueOn)}${kind === '' ? '' : ` (${kind})`}`,
    ...(endsOn === dueOn ? [] : [`ends on ${englishDay(endsOn)}`]),
    `counts since ${englishDay(enteredOn)}`,
    ...(rule.kind === 'after-deadline' ? [`stages after it from ${englishDay(base)}`] : []),
  ];
}

function ruleParts(rule: Rule): string[] {
  switch (rule.kind) {
    case 'backlog':
      return [`round started ${englishDay(rule.startedOn)}`, `for this step from ${englishDay(rule.begin)}`];
    case 'after':
      return rule.causedOn === null ? [] : [`caused on ${englishDay(rule.causedOn)}`];
    case 'status':
      return [`question began ${englishDay(rule.round)}`];
    case 'before-deadline':
    case 'deadline':
    case 'after-deadline':
    case 'mail-lost':
      return [];
    default:
      return assertNever(rule);
  }
}

function shiftSentences({ shifts, movedDays, rule }: Computed): string[] {
  const later = movedDays === 0 ? [] : [`Thereby ${counted(movedDays, rule.days)} later.`];
  return [...shifts.map((shift) => shiftWords(shift, rule.days)), ...later];
}

function shiftWords(shift: MovedBy, days: CountedDays): string {
  return shift.kind === 'hold'
    ? `Coordination held the escalation for ${counted(shift.days, days)}.`
    : `The clock stood still from ${englishDay(shift.from)} to ${englishDay(shift.to)}.`;
}

const precisionWords: Record<Precision, string> = {
  day: 'to the day',
  month: 'to the month',
  quarter: 'to the quarter',
  half: 'to the half-year',
  year: 'to the year',
  from: 'begin',
};
