import { answer } from './answers.ts';
import { type Day, dayOf } from './calendar.ts';
import { changeContact, enterAbsence } from './contacts.ts';
import { add, firstDate, hold, move, pause, reassign, release, reopen, resumeEarly } from './coordination.ts';
import { watchingWaiting } from './entering.ts';
import { type Outcome } from './outcome.ts';
import { type MeasureRecord, type PlanRecord, type StepRecord } from './record.ts';
import { grant, reject } from './requests.ts';
import { type ScenarioCommand } from './scenario.ts';

type OfficeCommand = Extract<ScenarioCommand, { do: 'contact' | 'absence' }>;
type MeasureCommand = Exclude<ScenarioCommand, OfficeCommand>;
type StepCommand = Exclude<Extract<ScenarioCommand, { step: number }>, { do: 'add' }>;

/** Carries out a command after the delivery of its day. What the rules refuse, or an unknown key, changes nothing. */
export function carryOut(command: ScenarioCommand, record: PlanRecord): Outcome {
  const today = dayOf(command.on);
  if (namesUnknownOffice(command, record)) return 'refused';
  if (command.do === 'contact' || command.do === 'absence') return ofOffice(command, record, today);
  const measure = record.measures.get(command.measure);
  if (!measure) return 'refused';
  return watchingWaiting(measure, record, today, () => ofMeasure(command, measure, record, today));
}

function namesUnknownOffice(command: ScenarioCommand, { offices }: PlanRecord): boolean {
  return 'office' in command && typeof command.office === 'string' && !offices.has(command.office);
}

function ofOffice(command: OfficeCommand, record: PlanRecord, today: Day): Outcome {
  const office = record.offices.get(command.office);
  if (!office) return 'refused';
  if (command.do === 'contact') return changeContact(office, command.contact, today);
  return enterAbsence(office, dayOf(command.from), dayOf(command.to));
}

function ofMeasure(command: MeasureCommand, measure: MeasureRecord, record: PlanRecord, today: Day): Outcome {
  switch (command.do) {
    case 'status':
      measure.lastAnswerOn = today;
      return 'accepted';
    case 'pause':
      return pause(measure, dayOf(command.until), today);
    case 'resume':
      return resumeEarly(measure, record, today);
    case 'add':
      return add(command, measure, record, today);
    default: {
      const step = measure.steps.find(({ number }) => number === command.step);
      if (!step || (step.closed && command.do !== 'reopen')) return 'refused';
      return ofStep(command, step, record, today);
    }
  }
}

function ofStep(command: StepCommand, step: StepRecord, record: PlanRecord, today: Day): Outcome {
  switch (command.do) {
    case 'decide':
      if (!command.grant) return reject(step, record, today);
      return grant(step, record.offices.get(command.office ?? ''), record, today);
    case 'move':
      return move(step, dayOf(command.to), record, today);
    case 'reassign':
      return reassign(step, record.offices.get(command.office), record, today);
    case 'hold':
      return hold(step, command.days, today);
    case 'release':
      return release(step, record, today);
    case 'reopen':
      return reopen(step, record, today);
    case 'firstDate':
      return firstDate(step, command, record, today);
    default:
      return answer(command, step, record, today);
  }
}
