import { type Column, columnTitle } from './columns.ts';
import { type OfficeWords } from './export-office-words.ts';
import { type ExportedMeasure, type ExportedStep } from './export-plan.ts';
import {
  type ColumnOf,
  dayCell,
  type ExportChoices,
  type ExportColumn,
  numberCell,
  oneOf,
  yesOrNoChoices,
} from './export-sheet.ts';
import { exportWords, yesOrNo } from './export-words.ts';

const anOffice: ExportChoices = { of: 'column', kind: 'offices', title: columnTitle('offices', 'name') };
const aMeasure: ExportChoices = { of: 'column', kind: 'measures', title: columnTitle('measures', 'number') };

const ofMeasures = (
  column: Column<'measures'>,
  help: string,
  holds: ExportColumn['holds'] = 'text',
  choices: ExportChoices | null = null,
): ExportColumn => ({ title: columnTitle('measures', column), holds, choices, help });

const ofSteps = (
  column: Column<'steps'>,
  help: string,
  holds: ExportColumn['holds'] = 'text',
  choices: ExportChoices | null = null,
): ExportColumn => ({ title: columnTitle('steps', column), holds, choices, help });

const period = 'Ein Datum wie 31.03.2027 oder ein Zeitraum wie 3/2027, Q2/2027, 2028.';

export function measureColumns(offices: OfficeWords): readonly ColumnOf<ExportedMeasure>[] {
  return [
    { ...ofMeasures('number', 'Nummer im Plan, zum Beispiel 3.1. Jede nur einmal.'), cell: ({ number }) => number },
    { ...ofMeasures('title', 'Was getan wird, in wenigen Wörtern.'), cell: ({ title }) => title },
    { ...ofMeasures('field', 'Kapitel des Plans, in dem die Maßnahme steht.'), cell: ({ field }) => field },
    {
      ...ofMeasures('lead', 'Stelle, die verantwortet: Name oder Kürzel aus dem Blatt Stellen.', 'text', anOffice),
      cell: ({ leadKey }) => offices.one(leadKey),
    },
    {
      ...ofMeasures('participants', 'Weitere Stellen, mehrere durch Semikolon getrennt.'),
      cell: ({ participantKeys }) => offices.several(participantKeys),
    },
    { ...ofMeasures('startsOn', period, 'day'), cell: ({ startsOn }) => dayCell(startsOn) },
    { ...ofMeasures('endsOn', `${period} Leer: ohne Ende.`, 'day'), cell: ({ endsOn }) => dayCell(endsOn) },
    { ...ofMeasures('priority', 'Eine ganze Zahl.', 'number'), cell: ({ priority }) => numberCell(priority) },
    { ...ofMeasures('goal', 'Was sich dadurch ändern soll, in einem Satz.'), cell: ({ goal }) => goal },
    {
      ...ofMeasures('guidingGoal', 'Ziel des ganzen Plans, dem die Maßnahme dient.'),
      cell: ({ guidingGoal }) => guidingGoal,
    },
    {
      ...ofMeasures('kind', 'Einmalig oder dauerhaft.', 'text', oneOf(exportWords.kind)),
      cell: ({ kind }) => exportWords.kind[kind],
    },
    {
      ...ofMeasures('parallel', 'Ja: Schritte einer Stelle warten nicht aufeinander.', 'text', yesOrNoChoices),
      cell: ({ parallel }) => yesOrNo(parallel),
    },
    {
      ...ofMeasures('status', 'Was aus der Maßnahme geworden ist.', 'text', oneOf(exportWords.status)),
      cell: ({ status }) => exportWords.status[status],
    },
  ];
}

export function stepColumns(offices: OfficeWords): readonly ColumnOf<ExportedStep>[] {
  return [
    {
      ...ofSteps('measure', 'Nummer der Maßnahme aus dem Blatt Maßnahmen.', 'text', aMeasure),
      cell: ({ measure }) => measure,
    },
    { ...ofSteps('number', 'Zählt in jeder Maßnahme ab 1.', 'number'), cell: ({ number }) => numberCell(number) },
    { ...ofSteps('title', 'Was zu tun ist, mit einem Verb: „Satzung beschließen“.'), cell: ({ title }) => title },
    { ...ofSteps('dueOn', period, 'day'), cell: ({ dueOn }) => dayCell(dueOn) },
    {
      ...ofSteps('precision', 'Wie genau der Termin gemeint ist.', 'text', oneOf(exportWords.precision)),
      cell: ({ precision }) => (precision === null ? null : exportWords.precision[precision]),
    },
    {
      ...ofSteps('office', 'Stelle, die den Schritt tut. Leer: die Federführung.', 'text', anOffice),
      cell: ({ officeKey }) => offices.one(officeKey),
    },
    {
      ...ofSteps('hard', 'Ja: Der Termin kommt von außen und wird vorher gehalten.', 'text', yesOrNoChoices),
      cell: ({ hard }) => yesOrNo(hard),
    },
    {
      ...ofSteps('binding', 'Woran der Termin gebunden ist. Leer: an nichts.', 'text', oneOf(exportWords.binding)),
      cell: ({ binding }) => (binding === null ? null : exportWords.binding[binding]),
    },
    {
      ...ofSteps('milestone', 'Ja: Der Schritt ist ein Meilenstein des Plans.', 'text', yesOrNoChoices),
      cell: ({ milestone }) => yesOrNo(milestone),
    },
    {
      ...ofSteps('status', 'Was aus dem Schritt geworden ist.', 'text', oneOf(exportWords.status)),
      cell: ({ status }) => exportWords.status[status],
    },
    { ...ofSteps('doneOn', 'Tag, an dem der Schritt erledigt war.', 'day'), cell: ({ doneOn }) => dayCell(doneOn) },
  ];
}

/** For people only: the import never interprets what stands under this word (CADENCE.md, *Terms*). */
export const dueOnOfPlan: ColumnOf<ExportedStep> = {
  title: 'Termin laut Plan',
  holds: 'day',
  choices: null,
  help: 'Der beschlossene Termin, wenn jetzt ein anderer gilt. Wird nicht eingelesen.',
  cell: ({ dueOn, originalDueOn }) => dayCell(originalDueOn === dueOn ? null : originalDueOn),
};
