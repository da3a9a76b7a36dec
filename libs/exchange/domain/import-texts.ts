import { textsOfContacts } from './texts-of-contacts.ts';
import { textsOfDates } from './texts-of-dates.ts';
import { textsOfFiles } from './texts-of-files.ts';
import { textsOfGoals } from './texts-of-goals.ts';
import { textsOfMeasures } from './texts-of-measures.ts';
import { textsOfOffices } from './texts-of-offices.ts';
import { textsOfSteps } from './texts-of-steps.ts';
import { textsOfTables } from './texts-of-tables.ts';

export { type Language, type Severity, type Text } from './message-text.ts';
export { type DaysTaken } from './texts-of-dates.ts';
export { type NoTable } from './texts-of-files.ts';
export { type OfficeTask } from './texts-of-offices.ts';

/** Everything the reading of tables has to say, by code. An error rejects the row, a warning and an info do not. */
export const importTexts = {
  ...textsOfFiles,
  ...textsOfTables,
  ...textsOfOffices,
  ...textsOfContacts,
  ...textsOfMeasures,
  ...textsOfSteps,
  ...textsOfDates,
  ...textsOfGoals,
} as const;

export type ImportCode = keyof typeof importTexts;

export type ImportTextArguments<C extends ImportCode> = Parameters<(typeof importTexts)[C]['text']>;
