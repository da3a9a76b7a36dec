import { type Column, columnTitle } from './columns.ts';
import { type ExportedGoal, type ExportedMeasurement } from './export-plan.ts';
import { type ColumnOf, dayCell, type ExportChoices, type ExportColumn, numberCell, oneOf } from './export-sheet.ts';
import { exportWords } from './export-words.ts';

const ofGoals = (
  column: Column<'goals'>,
  help: string,
  holds: ExportColumn['holds'] = 'text',
  choices: ExportChoices | null = null,
): ExportColumn => ({ title: columnTitle('goals', column), holds, choices, help });

const ofMeasurements = (
  column: Column<'measurements'>,
  help: string,
  holds: ExportColumn['holds'] = 'text',
): ExportColumn => ({ title: columnTitle('measurements', column), holds, choices: null, help });

const aMeasure: ExportChoices = { of: 'column', kind: 'measures', title: columnTitle('measures', 'number') };

export const goalColumns: readonly ColumnOf<ExportedGoal>[] = [
  {
    ...ofGoals(
      'level',
      'Stadt: Ziel des ganzen Plans. Maßnahme: Ziel einer Maßnahme.',
      'text',
      oneOf(exportWords.level),
    ),
    cell: ({ measure }) => exportWords.level[measure === null ? 'plan' : 'measure'],
  },
  {
    ...ofGoals('measure', 'Nummer der Maßnahme. Leer bei einem Ziel der Stadt.', 'text', aMeasure),
    cell: ({ measure }) => measure,
  },
  { ...ofGoals('indicator', 'Woran man erkennt, ob es wirkt.'), cell: ({ indicator }) => indicator },
  { ...ofGoals('symbol', 'Kurzes Zeichen, mit dem Messwerte ihn nennen.'), cell: ({ symbol }) => symbol },
  { ...ofGoals('unit', 'Worin gemessen wird, zum Beispiel % oder t/a.'), cell: ({ unit }) => unit },
  { ...ofGoals('targetValue', 'Eine Zahl.', 'number'), cell: ({ targetValue }) => numberCell(targetValue) },
  { ...ofGoals('targetOn', 'Bis wann.', 'day'), cell: ({ targetOn }) => dayCell(targetOn) },
  {
    ...ofGoals('direction', 'Wohin die Werte gehen sollen.', 'text', oneOf(exportWords.direction)),
    cell: ({ direction }) => (direction === null ? null : exportWords.direction[direction]),
  },
  { ...ofGoals('baseYear', 'Jahr, mit dem verglichen wird.', 'number'), cell: ({ baseYear }) => numberCell(baseYear) },
  { ...ofGoals('baseValue', 'Wert in diesem Jahr.', 'number'), cell: ({ baseValue }) => numberCell(baseValue) },
  { ...ofGoals('dataSource', 'Woher die Werte kommen.'), cell: ({ dataSource }) => dataSource },
  { ...ofGoals('note', 'Was dazu zu sagen ist.'), cell: ({ note }) => note },
];

export const measurementColumns: readonly ColumnOf<ExportedMeasurement>[] = [
  { ...ofMeasurements('symbol', 'Kurzzeichen aus dem Blatt Ziele.'), cell: ({ symbol }) => symbol },
  { ...ofMeasurements('year', 'Jahr, für das der Wert gilt.', 'number'), cell: ({ year }) => numberCell(year) },
  { ...ofMeasurements('value', 'Eine Zahl. Leer: nicht erhoben.', 'number'), cell: ({ value }) => numberCell(value) },
  { ...ofMeasurements('asOf', 'Bis zu welchem Tag gezählt wurde.', 'day'), cell: ({ asOf }) => dayCell(asOf) },
  { ...ofMeasurements('note', 'Vorläufig? Warum fehlt der Wert?'), cell: ({ note }) => note },
];
