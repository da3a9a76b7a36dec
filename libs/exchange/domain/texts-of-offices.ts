import { entry, place, type Text } from './message-text.ts';
import { type Source } from './plan-tables.ts';

const tasks = {
  step: {
    de: 'den Schritt nicht verantworten. Hinweise gehen an die Koordination. Bitte nennen Sie eine einzelne Stelle.',
    en: 'cannot own the step. Notices go to coordination. Please name one office.',
  },
  measure: {
    de: 'die Maßnahme nicht verantworten. Fragen nach ihrem Stand gehen an die Koordination. Bitte nennen Sie eine einzelne Stelle.',
    en: 'cannot answer for the measure. Questions about its status go to coordination. Please name one office.',
  },
} as const satisfies Record<string, Text>;

/** What a distribution list was named for. */
export type OfficeTask = keyof typeof tasks;

/** What there is to say about offices, and about where they are named. */
export const textsOfOffices = {
  'duplicate-office': entry('error', (named: string, first: Source) => ({
    de: `Die Stelle „${named}“ steht schon in ${place.de(first)}. Es gilt die erste Zeile.`,
    en: `The office “${named}” already stands in ${place.en(first)}. The first row counts.`,
  })),
  'unknown-office': entry('warning', (name: string) => ({
    de: `„${name}“ ist noch nicht bekannt und wird als neue Stelle vorgeschlagen. Bitte prüfen Sie die Schreibweise und ergänzen Sie ein Postfach.`,
    en: `“${name}” is not known yet and is proposed as a new office. Please check the spelling and add a mailbox.`,
  })),
  'office-variant': entry('warning', (written: string, name: string) => ({
    de: `„${written}“ wird als „${name}“ verstanden. Bitte prüfen Sie, ob diese Stelle gemeint ist.`,
    en: `“${written}” is understood as “${name}”. Please check whether this office is meant.`,
  })),
  'office-without-mailbox': entry('warning', (name: string) => ({
    de: `${name} hat kein Postfach. Hinweise gehen so lange an die Koordination.`,
    en: `${name} has no mailbox. Until then notices go to coordination.`,
  })),
  'superior-without-address': entry('warning', (name: string) => ({
    de: `Die vorgesetzte Stelle „${name}“ hat weder eine Adresse noch eine eigene Zeile und wird nicht übernommen.`,
    en: `The superior office “${name}” has neither an address nor a row of its own and is left out.`,
  })),
  'superior-cycle': entry('warning', (name: string) => ({
    de: `${name} wäre über diese Angabe sich selbst vorgesetzt. Die vorgesetzte Stelle wird nicht übernommen.`,
    en: `With this entry ${name} would be its own superior. The superior is left out.`,
  })),
  'distribution-list-owner': entry('warning', (name: string, kind: string, task: OfficeTask) => ({
    de: `${name} (${kind}) kann ${tasks[task].de}`,
    en: `${name} (${kind}) ${tasks[task].en}`,
  })),
} as const;
