import { assertNever } from '#libs/measures/domain/index';
import { type Absence, type AbsenceReason, type DayOff, type Neighbour } from '../../domain/index.ts';
import { englishDay } from './english-day.ts';
import { stageNames } from './stage-names.ts';

/** Why nothing falls on the day, and what comes before and after it. */
export function absenceSentences({ reason, last, next, dayOff }: Absence): string[] {
  return [
    `Nobody is written to on this day. ${reasonSentence(reason)}`,
    ...(dayOff === null ? [] : [`The day is ${daysOff[dayOff]}.`]),
    ...(last === null ? [] : [`Before: ${neighbour(last)}.`]),
    ...(next === null ? [] : [`After: ${neighbour(next)}.`]),
  ];
}

function reasonSentence(reason: AbsenceReason): string {
  switch (reason.because) {
    case 'step-closed':
      return `The step is ${reason.as} since ${englishDay(reason.on)}.`;
    case 'plan-not-active':
      return reason.activatedOn === null
        ? 'The plan has not started yet.'
        : `The plan started on ${englishDay(reason.activatedOn)}; mails come only after that day.`;
    case 'not-yet-added':
      return 'It was not in the plan on that day yet.';
    case 'measure-closed':
      return `The measure is closed since ${englishDay(reason.on)}.`;
    case 'measure-paused':
      return `The measure is paused since ${englishDay(reason.on)}, until ${englishDay(reason.until)}.`;
    case 'request-undecided':
      return `A request of the office waits for a decision since ${englishDay(reason.since)}; until then reminders rest.`;
    case 'undated':
      return 'The step has no date.';
    case 'waits':
      return `The step waits for step ${reason.step}${reason.dueOn === null ? '' : ` (due ${englishDay(reason.dueOn)})`}; ${reason.inBacklog ? 'until then it is not asked about' : 'until then only the interim check and reminders before the deadline come'}.`;
    case 'backlog-not-begun':
      return 'The step was due already when the plan started. The round in which such steps are clarified has not begun.';
    case 'in-backlog':
      return `The step was due already when the plan started. It is clarified in the round that was started on ${englishDay(reason.startedOn)}.`;
    case 'mail-not-arrived':
      return `"${stageNames[reason.stage]}" would come on ${englishDay(reason.ruleDay)}, but not before the mail of the stage below has arrived and enough days have passed since.`;
    case 'dated-step-open':
      return 'The measure as a whole is not asked about while a step with a date is open.';
    case 'between-stages':
      return 'No stage falls on this day.';
    default:
      return assertNever(reason);
  }
}

function neighbour({ stage, on, foreseen }: Neighbour): string {
  return `${stageNames[stage]} on ${englishDay(on)}${foreseen ? ' (foreseen)' : ''}`;
}

const daysOff: Record<DayOff, string> = {
  weekend: 'at the weekend',
  'public-holiday': 'a public holiday',
  'closing-day': 'a closing day',
  'quiet-period': 'in the quiet period',
};
