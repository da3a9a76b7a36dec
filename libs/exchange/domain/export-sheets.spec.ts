import { exportedPlan } from '../../../test/fixtures/exported-plan.ts';
import { type ExportedOffice } from './export-plan.ts';
import { exportSheets } from './export-sheets.ts';

const [template] = exportedPlan.offices;
const office = (key: string, name: string, more: Partial<ExportedOffice> = {}): ExportedOffice => ({
  ...template!,
  key,
  name,
  mailbox: null,
  ...more,
});

/** What stands in a column of a sheet, row by row. */
function column(offices: readonly ExportedOffice[], sheet: string, title: string, more = {}): unknown[] {
  const found = exportSheets({ ...exportedPlan, offices, ...more }).find(({ name }) => name === sheet)!;
  const place = found.columns.findIndex((it) => it.title === title);
  return found.rows.map((row) => row[place]);
}

const measureOf = (leadKey: string, participantKeys: string[]) => ({
  measures: [{ ...exportedPlan.measures[0]!, leadKey, participantKeys }],
  steps: [],
});

const lead = (offices: readonly ExportedOffice[], key: string) =>
  column(offices, 'Maßnahmen', 'Federführung', measureOf(key, []))[0];
const participants = (offices: readonly ExportedOffice[], ...keys: string[]) =>
  column(offices, 'Maßnahmen', 'Beteiligte', measureOf(offices[0]!.key, keys))[0];

describe('offices in cells', () => {
  const climate = office('GBU', 'Geschäftsbereich Umwelt, Klima und Recht');
  const social = office('SOA', 'Sozialamt');

  it('are written by their names, several joined by semicolons', () => {
    expect(lead([climate, social], 'GBU')).toBe('Geschäftsbereich Umwelt, Klima und Recht');
    expect(participants([climate, social], 'SOA', 'GBU')).toBe('Sozialamt; Geschäftsbereich Umwelt, Klima und Recht');
    expect(participants([climate, social])).toBeNull();
  });

  it('are written by their key where the name would be taken for another office', () => {
    const offices = [social, office('SO2', 'Sozialamt'), office('NN', 'N. N.')];
    expect(['SOA', 'SO2', 'NN'].map((key) => lead(offices, key))).toEqual(['Sozialamt', 'SO2', 'N. N.']);
  });

  it('are written by their keys where the joined names are the name of yet another', () => {
    const offices = [social, office('JUA', 'Jugendamt'), office('BEI', 'Sozialamt; Jugendamt')];
    expect(lead(offices, 'BEI')).toBe('Sozialamt; Jugendamt');
    expect(participants(offices, 'SOA', 'JUA')).toBe('SOA; JUA');
  });
});

describe('the superior of an office', () => {
  const under = (superiorKey: string) => office('X', 'Unterstelle', { superiorKey });
  const superiorOf = (offices: readonly ExportedOffice[]) => [
    column(offices, 'Stellen', 'Vorgesetzte Stelle').at(-1),
    column(offices, 'Stellen', 'E-Mail Vorgesetzte Stelle').at(-1),
  ];

  it('is written by name and address', () => {
    const chief = office('C', 'Leitung', { mailbox: 'leitung@stadt.example' });
    expect(superiorOf([chief, under('C')])).toEqual(['Leitung', 'leitung@stadt.example']);
  });

  it('is written without an address that it shares', () => {
    const shared = { mailbox: 'post@stadt.example' };
    expect(superiorOf([office('A', 'Hauptamt', shared), office('C', 'Leitung', shared), under('C')])).toEqual([
      'Leitung',
      null,
    ]);
  });

  it('is written by key when another office has its name', () => {
    expect(superiorOf([office('A', 'Leitung'), office('C', 'Leitung'), under('C')])).toEqual(['C', null]);
  });
});

describe('sheets', () => {
  it('come only for what the plan has, measures and steps always', () => {
    const empty = { ...exportedPlan, offices: [], measures: [], steps: [], goals: [], measurements: [] };
    expect(exportSheets(empty).map(({ name }) => name)).toEqual(['Maßnahmen', 'Schritte']);
  });
});
