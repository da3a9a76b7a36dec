import { type Day, dayOf, workingDays } from './calendar.ts';
import { close } from './changes.ts';
import { deadlineDay } from './ladder.ts';
import { type Outcome } from './outcome.ts';
import { type OfficeRecord, type PlanRecord, type StepRecord } from './record.ts';
import { askForDate, askToDrop, sayNotMine } from './requests.ts';
import { type ScenarioCommand } from './scenario.ts';

export type StepAnswer = Extract<
  ScenarioCommand,
  { do: 'done' | 'partly' | 'atRisk' | 'onCourse' | 'note' | 'waitingFor' | 'newDate' | 'notMine' | 'drop' }
>;

/** What an office answers about an open step. An accepted answer counts for the measure's status. */
export function answer(command: StepAnswer, step: StepRecord, record: PlanRecord, today: Day): Outcome {
  const outcome = take(command, step, record, today);
  if (outcome !== 'refused') step.measure.lastAnswerOn = today;
  return outcome;
}

function take(command: StepAnswer, step: StepRecord, record: PlanRecord, today: Day): Outcome {
  switch (command.do) {
    case 'done':
      close(step, 'done', today);
      return 'accepted';
    case 'partly':
    case 'atRisk':
    case 'note':
      return 'accepted'; // shown, change no stage
    case 'onCourse':
      return sayOnCourse(step, today);
    case 'waitingFor':
      return sayWaitingFor(step, record.offices.get(command.office), today);
    case 'newDate':
      return askForDate(step, dayOf(command.to), record, today);
    case 'notMine':
      return sayNotMine(step, today);
    case 'drop':
      return askToDrop(step, today);
  }
}

/** Given on or after add(E, −20) it suppresses reminder-2 for the rest of this dueVersion. */
function sayOnCourse({ deadline, sinceDueVersion }: StepRecord, today: Day): Outcome {
  if (deadline && today >= workingDays.add(deadlineDay(deadline), -20)) sinceDueVersion.onCourse = true;
  return 'accepted';
}

function sayWaitingFor(step: StepRecord, office: OfficeRecord | undefined, today: Day): Outcome {
  if (!office || office === step.office) return 'refused';
  step.waitingFor.push({ on: today, office });
  return 'accepted';
}
