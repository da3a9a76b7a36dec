import { germanDay } from '#libs/calendar/domain/index';
import { type Language } from '../domain/index.ts';

/** Why a change stays unapplied, as a sentence for people. */
export const importNotes = {
  'plan-attribute': {
    de: () => 'Angaben zum Plan selbst ändert das Einlesen nicht.',
    en: () => 'An import does not change what is said about the plan itself.',
  },
  'contact-name': {
    de: () =>
      'Die Adresse gehört schon jemandem mit anderem Namen. Ist es jemand anderes, geben Sie bitte eine andere Adresse an.',
    en: () => 'The address already belongs to somebody of another name. If it is somebody else, give another address.',
  },
  'superior-circle': {
    de: () => 'So wären Stellen im Kreis einander vorgesetzt. Bitte prüfen Sie die Spalte „Vorgesetzte Stelle“.',
    en: () => 'That way offices would be above each other in a circle. Check the column of superior offices.',
  },
  'date-emptied': {
    de: () =>
      'Ein Termin wird nicht durch eine leere Zelle gestrichen. Nennen Sie bitte den neuen, oder streichen Sie den Schritt.',
    en: () => 'An empty cell does not take a date away. Give the new one, or drop the step.',
  },
  'date-first': {
    de: () => 'Das gilt erst, wenn der Schritt einen Termin hat.',
    en: () => 'That holds only once the step has a date.',
  },
  'moved-since': {
    de: () =>
      'Der Termin wurde seither verschoben; die Tabelle nennt noch den ersten. Soll er gelten, verschieben Sie ihn bitte selbst (move).',
    en: () =>
      'The date has been moved since; the table still has the first one. If that is to hold, move it yourself (move).',
  },
  'owner-emptied': {
    de: () => 'Ein Schritt behält seine Stelle, bis eine andere genannt ist.',
    en: () => 'A step keeps its office until another one is named.',
  },
  'measure-closed': {
    de: (v) =>
      `Die Maßnahme ist seit dem ${germanDay(v['on']!)} abgeschlossen. Soll das gelten, öffnen Sie sie bitte zuerst wieder.`,
    en: (v) => `The measure has been closed since ${v['on']}. If this is to hold, reopen it first.`,
  },
  'step-closed': {
    de: (v) =>
      `Der Schritt ist seit dem ${germanDay(v['on']!)} abgeschlossen. Soll das gelten, öffnen Sie ihn bitte zuerst wieder.`,
    en: (v) => `The step has been closed since ${v['on']}. If this is to hold, reopen it first.`,
  },
  'number-held': {
    de: (v) => `Die Nummer ${v['number']} trägt im Plan noch eine andere Maßnahme: „${v['title']}“.`,
    en: (v) => `Another measure of the plan still has the number ${v['number']}: "${v['title']}".`,
  },
  'measure-unknown': {
    de: (v) => `Eine Maßnahme „${v['measure']}“ gibt es weder in der Tabelle noch im Plan.`,
    en: (v) => `There is no measure "${v['measure']}", neither in the table nor in the plan.`,
  },
  'measure-not-taken': {
    de: () => 'Die Maßnahme selbst wird nicht übernommen.',
    en: () => 'The measure itself is not taken over.',
  },
  gone: {
    de: (v) => `Wird nicht von selbst gestrichen; zum Streichen: --drop ${v['name']}`,
    en: (v) => `Is not dropped by itself; to drop it: --drop ${v['name']}`,
  },
} as const satisfies Record<string, Record<Language, (values: Readonly<Record<string, string>>) => string>>;

export function importNote(
  language: Language,
  code: keyof typeof importNotes,
  values: Readonly<Record<string, string>> = {},
): string {
  return importNotes[code][language](values);
}
