import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { exportedPlan } from '../../../test/fixtures/exported-plan.ts';
import { blankSheets, exportSheets } from '../domain/export-sheets.ts';
import { saveCsvFolder, saveWorkbook } from './save-export.ts';
import { type ExportedWorkbook, writeXlsx } from './write-xlsx.ts';

const head = {
  title: exportedPlan.title,
  subtitle: 'Stand 23.11.2026',
  description: 'Lässt sich wieder einlesen.',
  createdAt: '2026-11-23T08:00:00Z',
};

async function workbookOf(purpose: ExportedWorkbook['purpose'], sheets = exportSheets(exportedPlan)) {
  const workbook = await readXlsx(await writeXlsx({ head, sheets, purpose }), { readStyles: true });
  const sheet = (name: string): Sheet => workbook.sheets.find((it) => it.name === name)!;
  return { workbook, sheet };
}

describe('an exported workbook', () => {
  it('has a sheet for each kind, in the words that the import reads', async () => {
    const { workbook, sheet } = await workbookOf({ is: 'export' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Maßnahmen',
      'Schritte',
      'Stellen',
      'Ansprechstellen',
      'Ziele',
      'Messwerte',
    ]);
    expect(sheet('Maßnahmen').rows).toEqual([
      [
        ...['Nr', 'Titel', 'Handlungsfeld', 'Federführung', 'Beteiligte', 'Beginn', 'Ende', 'Priorität', 'Ziel'],
        ...['Leitziel', 'Art', 'Parallel', 'Status'],
      ],
      [
        ...['1.10', '=1+1 ist kein Titel', 'Gebäude', 'Umweltamt', 'Geschäftsbereich Umwelt, Klima und Recht'],
        ...[new Date('2027-01-01T00:00:00Z'), new Date('2028-12-31T00:00:00Z'), 2, 'Weniger heizen', null],
        ...['einmalig', 'nein', 'offen'],
      ],
    ]);
  });

  it('shows the decided date of a step beside the one that holds, only where a deadline was moved', async () => {
    const { sheet } = await workbookOf({ is: 'export' });
    const [titles, first, second] = sheet('Schritte').rows;
    expect(titles!.at(-1)).toBe('Termin laut Plan');
    expect([first!.at(-1), second!.at(-1) ?? null]).toEqual([new Date('2027-06-30T00:00:00Z'), null]);
    const unmoved = { ...exportedPlan, steps: exportedPlan.steps.slice(1) };
    expect(exportSheets(unmoved)[1]!.columns.map(({ title }) => title)).not.toContain('Termin laut Plan');
  });

  it('writes text as text, whatever a spreadsheet would make of it', async () => {
    const { sheet } = await workbookOf({ is: 'export' });
    const cells = sheet('Maßnahmen').cells!;
    expect(cells.get('1,0')).toMatchObject({ type: 'string', value: '1.10' });
    expect(cells.get('1,1')).toMatchObject({ type: 'string', value: '=1+1 ist kein Titel' });
    expect(cells.get('1,1')!.formula).toBeUndefined();
    expect(cells.get('1,5')!.style!.numFmt).toBe('dd.mm.yyyy');
  });

  it('stays readable: frozen head, filters, wrapped text, and pages with title, day and numbers', async () => {
    const { workbook, sheet } = await workbookOf({ is: 'export' });
    expect(sheet('Schritte')).toMatchObject({
      freezePane: { rows: 1, columns: 2 },
      autoFilter: { range: 'A1:L3' },
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
      headerFooter: {
        oddHeader: '&L&BKlima && Energie&RStand 23.11.2026',
        oddFooter: '&L&A&CSeite &P von &N&RSchrittmacher',
      },
    });
    expect(sheet('Schritte').cells!.get('1,2')!.style!.alignment).toMatchObject({ vertical: 'top', wrapText: true });
    expect(workbook.properties).toMatchObject({ title: 'Klima & Energie', creator: 'Schrittmacher' });
  });

  it('offers what may be chosen and accepts other words', async () => {
    const { sheet } = await workbookOf({ is: 'export' });
    const lists = sheet('Schritte').dataValidations!;
    expect(lists.every(({ type, errorStyle }) => type === 'list' && errorStyle === 'warning')).toBe(true);
    expect(lists.map(({ range }) => range.split(':')[0])).toEqual(['A2', 'E2', 'F2', 'G2', 'H2', 'I2', 'J2']);
    expect(lists[0]!.formula1).toBe("'Maßnahmen'!$A$2:$A$502");
    expect(lists[2]!.formula1).toBe("'Stellen'!$B$2:$B$503");
  });
});

describe('a template', () => {
  const instructions = { sheet: 'Anleitung', headline: 'So geht es', paragraphs: ['Ausfüllen.'] };

  it('has the same sheets without content, help at every column and days from the first row on', async () => {
    const { workbook, sheet } = await workbookOf({ is: 'template', instructions }, blankSheets([]));
    expect(workbook.sheets.map(({ name }) => name)[0]).toBe('Anleitung');
    const steps = sheet('Schritte');
    expect(steps.rows[0]).toContain('Fällig am');
    expect(
      steps.rows
        .slice(1)
        .flat()
        .every((cell) => cell === null),
    ).toBe(true);
    expect(steps.dataValidations!.every(({ inputMessage }) => inputMessage !== undefined)).toBe(true);
    expect(steps.cells!.get('0,3')!.comment!.text).toContain('Q2/2027');
    expect(steps.cells!.get('500,3')!.style!.numFmt).toBe('dd.mm.yyyy');
  });
});

describe('exported files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are CSV that German Excel opens, and no text in them becomes a formula', async () => {
    const names = await saveCsvFolder(join(folder, 'neu'), exportSheets(exportedPlan), 'kept');
    expect(names).toContain('massnahmen.csv');
    expect(await readFile(join(folder, 'neu', 'massnahmen.csv'), 'utf8')).toBe(
      '\ufeffNr;Titel;Handlungsfeld;Federführung;Beteiligte;Beginn;Ende;Priorität;Ziel;Leitziel;Art;Parallel;Status\r\n' +
        '1.10;"\t=1+1 ist kein Titel";Gebäude;Umweltamt;Geschäftsbereich Umwelt, Klima und Recht;01.01.2027;31.12.2028;2;Weniger heizen;;einmalig;nein;offen\r\n',
    );
    expect(await readFile(join(folder, 'neu', 'ziele.csv'), 'utf8')).toContain(';-12,5;31.12.2030;fallend;2025;61,50;');
  });

  it('replace nothing unless told to', async () => {
    const path = join(folder, 'plan.xlsx');
    await writeFile(path, 'von Hand');
    await expect(saveWorkbook(path, new Uint8Array(1), 'kept')).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(await readFile(path, 'utf8')).toBe('von Hand');
    await saveWorkbook(path, new Uint8Array(1), 'replaced');
    expect(await readdir(folder)).toEqual(['plan.xlsx']);
    await writeFile(join(folder, 'schritte.csv'), 'von Hand');
    await expect(saveCsvFolder(folder, exportSheets(exportedPlan), 'kept')).rejects.toMatchObject({
      code: 'FILE_EXISTS',
    });
    expect((await readdir(folder)).sort()).toEqual(['plan.xlsx', 'schritte.csv']);
  });

  it('leave nothing of an earlier export behind that would be read along', async () => {
    await saveCsvFolder(folder, exportSheets(exportedPlan), 'kept');
    await saveCsvFolder(folder, exportSheets({ ...exportedPlan, goals: [], measurements: [] }), 'replaced');
    expect((await readdir(folder)).sort()).toEqual([
      'ansprechstellen.csv',
      'massnahmen.csv',
      'schritte.csv',
      'stellen.csv',
    ]);
  });

  it('need a folder that is there', async () => {
    const path = join(folder, 'fehlt', 'plan.xlsx');
    await expect(saveWorkbook(path, new Uint8Array(1), 'kept')).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
  });
});
