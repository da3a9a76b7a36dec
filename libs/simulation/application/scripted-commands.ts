import { type GivenMeasureCommand } from '#libs/measures/index';
import { type Scenario, type ScenarioCommand, type ScriptedCommand } from '../domain/index.ts';

export type OfficeScript = Extract<ScenarioCommand, { do: 'contact' | 'absence' }>;
export type MeasureScript = Exclude<ScenarioCommand, OfficeScript>;

/** The ids behind the numbers and keys of a script. */
export interface ScriptNames {
  step: (number: number) => string;
  newStep: (number: number) => string;
  office: (key: string) => string;
}

/** The commands of a scripted run; those that name an unknown measure or office are refused before the rules see them. */
export function scriptedCommands({ measures, offices, commands }: Scenario): ScriptedCommand[] {
  const measureNumbers = new Set(measures.map(({ number }) => number));
  const officeKeys = new Set(offices.map(({ key }) => key));
  return commands.flatMap((command): ScriptedCommand[] => {
    const { on } = command;
    if (isOfficeScript(command)) {
      return officeKeys.has(command.office) ? [{ on, officeId: command.office, change: changeOf(command) }] : [];
    }
    const { measure } = command;
    const office = 'office' in command ? command.office : null;
    if (!measureNumbers.has(measure) || (office !== null && !officeKeys.has(office))) return [];
    const step = (number: number): string => `${measure}/${number}`;
    const names: ScriptNames = { step, newStep: step, office: (key) => key };
    return [{ on, measureId: measure, command: measureCommandOf(command, names) }];
  });
}

export function isOfficeScript(command: ScenarioCommand): command is OfficeScript {
  return command.do === 'contact' || command.do === 'absence';
}

function changeOf(command: OfficeScript): Extract<ScriptedCommand, { officeId: string }>['change'] {
  return command.do === 'contact'
    ? { do: 'set-contact', contact: command.contact }
    : { do: 'record-absence', from: command.from, to: command.to };
}

/** What a scripted command is to a measure. */
export function measureCommandOf(command: MeasureScript, names: ScriptNames): GivenMeasureCommand {
  switch (command.do) {
    case 'pause':
      return { do: 'pause', until: command.until };
    case 'resume':
      return { do: 'resume' };
    case 'status':
      return { do: 'report-status' };
    case 'add':
      return addStep(command, names);
    default:
      return stepCommand(command, names);
  }
}

function addStep(command: Extract<MeasureScript, { do: 'add' }>, names: ScriptNames): GivenMeasureCommand {
  const { step: number, office, dueOn, precision, hard, binding } = command;
  const officeId = office === null ? null : names.office(office);
  const facts = { number, title: `Schritt ${number}`, officeId, dueOn, precision, hard, binding, milestone: false };
  return { do: 'add-step', stepId: names.newStep(number), ...facts };
}

function stepCommand(
  command: Exclude<MeasureScript, { do: 'pause' | 'resume' | 'status' | 'add' }>,
  names: ScriptNames,
): GivenMeasureCommand {
  const stepId = names.step(command.step);
  switch (command.do) {
    case 'done':
      return { do: 'complete-step', stepId, doneOn: command.on, donePrecision: 'day' };
    case 'partly':
      return { do: 'report', stepId, said: { kind: 'partly', share: 50 } };
    case 'atRisk':
      return { do: 'report', stepId, said: { kind: 'at-risk', reason: 'other' } };
    case 'onCourse':
      return { do: 'report', stepId, said: { kind: 'on-course' } };
    case 'note':
      return { do: 'report', stepId, said: { kind: 'note' } };
    case 'waitingFor':
      return { do: 'report', stepId, said: { kind: 'waiting-for', officeId: names.office(command.office) } };
    case 'newDate':
      return { do: 'ask-for-date', stepId, to: command.to, reason: 'other' };
    case 'notMine':
      return { do: 'say-not-mine', stepId, proposedOfficeId: null };
    case 'drop':
      return { do: 'ask-to-drop', stepId };
    case 'decide':
      return command.grant
        ? { do: 'grant-request', stepId, officeId: command.office === null ? null : names.office(command.office) }
        : { do: 'reject-request', stepId };
    case 'move':
      return { do: 'move-deadline', stepId, to: command.to };
    case 'reassign':
      return { do: 'reassign-step', stepId, officeId: names.office(command.office) };
    case 'hold':
      return { do: 'hold-escalation', stepId, days: command.days };
    case 'release':
      return { do: 'release-step', stepId };
    case 'reopen':
      return { do: 'reopen-step', stepId };
    case 'firstDate':
      return { do: 'give-first-date', stepId, dueOn: command.dueOn, precision: command.precision };
  }
}
