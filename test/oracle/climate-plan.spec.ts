import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { runOracle } from './oracle.ts';
import { type OracleResult, type Precision, type Scenario } from './scenario.ts';

type Row = Record<string, string>;

const WORDS: Record<string, Precision> = { Tag: 'day', Monat: 'month', Quartal: 'quarter', Halbjahr: 'half' };

describe('the Dresden climate plan, activated on 23.11.2026, silent until 31.12.2027', () => {
  test('raises 73 notices', () => {
    const result = runOracle(climatePlan({ parallel: false }));
    expect(countByStage(result)).toEqual({
      'backlog-1': 18,
      'backlog-2': 18,
      'backlog-3': 18,
      checkpoint: 3,
      'reminder-1': 8,
      'reminder-2': 8,
    });
  });

  test('raises 215 with every measure parallel', () => {
    const result = runOracle(climatePlan({ parallel: true }));
    expect(countByStage(result)).toEqual({
      'backlog-1': 57,
      'backlog-2': 57,
      'backlog-3': 57,
      checkpoint: 3,
      'reminder-1': 8,
      'reminder-2': 8,
      due: 5,
      'overdue-1': 5,
      'overdue-2': 5,
      'escalation-1': 5,
      'escalation-2': 5,
    });
  });
});

function countByStage({ notices }: OracleResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stage } of notices) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

function climatePlan({ parallel }: { parallel: boolean }): Scenario {
  return {
    plan: {
      region: 'DE-SN',
      activate: '2026-11-23',
      backlogStart: '2026-11-23',
      ends: '2030-12-31',
      coordination: 'koordination@dresden.example',
      coordinationDeputy: null,
      leadership: 'leitung@dresden.example',
    },
    offices: table('aemter').map((row) => ({
      key: cell(row, 'Kürzel'),
      mailbox: row['E-Mail'] || null,
      contact: null,
      deputy: null,
      superior: row['E-Mail Vorgesetzte Stelle'] || null,
      ownable: true,
    })),
    measures: table('massnahmen').map((row) => ({
      number: cell(row, 'Nr'),
      lead: cell(row, 'Federführung'),
      parallel,
      continuous: false,
    })),
    steps: table('schritte').map((row) => ({
      measure: cell(row, 'Maßnahme'),
      number: Number(cell(row, 'Schritt-Nr')),
      office: cell(row, 'Zuständig'),
      dueOn: row['Fällig am'] ? cell(row, 'Fällig am').split('.').reverse().join('-') : null,
      precision: precisionOf(cell(row, 'Terminart')),
      hard: false,
      binding: null,
    })),
    commands: [],
    from: '2026-11-23',
    to: '2027-12-31',
  };
}

function precisionOf(word: string): Precision {
  if (word.startsWith('Jahr')) return 'year';
  if (word.startsWith('ab ')) return 'from';
  return WORDS[word] ?? 'quarter';
}

function table(name: string): Row[] {
  const file = new URL(`../../examples/dresden-klima-2030/${name}.csv`, import.meta.url);
  return parse<Row>(readFileSync(file), { bom: true, columns: true, delimiter: ';' });
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}
