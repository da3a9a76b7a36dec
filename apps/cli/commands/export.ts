import { type Command } from 'commander';
import { germanDay } from '#libs/calendar/domain/index';
import { type Existing, saveCsvFolder, saveWorkbook, writeXlsx } from '#libs/exchange/index';
import { exportSheets, type ExportSheet } from '#libs/exchange/domain/index';
import { exportPlan, type PlanExport } from '#libs/measures/index';
import { day, formatOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print } from '../terminal.ts';

interface ExportOptions {
  plan: string;
  asOf?: string;
  format: string;
  out?: string;
  force?: true;
}

export function addExport(program: Command): void {
  planOption(program.command('export'))
    .description('schreibt einen Plan als Tabellen, die sich wieder einlesen lassen')
    .option('--as-of <day>', 'Stand eines vergangenen Tages, sonst von heute', day)
    .addOption(formatOption('xlsx', 'csv'))
    .option('--out <path>', 'Datei (xlsx) oder Ordner (csv), sonst Kürzel und Tag im aktuellen Ordner')
    .option('--force', 'ersetzt, was es dort schon gibt')
    .action(runExport);
}

async function runExport({ plan: key, asOf, format, out, force }: ExportOptions): Promise<void> {
  const { found, now } = await withRecord(({ transaction }) =>
    transaction(async (ports) => ({
      found: await exportPlan(ports, key, asOf ?? null),
      now: await ports.clock.now(),
    })),
  );
  const sheets = exportSheets(found.plan);
  const existing: Existing = force ? 'replaced' : 'kept';
  const name = `${key}-${found.day}`;
  const written =
    format === 'csv'
      ? await writeFolder(out ?? name, sheets, existing)
      : await writeFile(out ?? `${name}.xlsx`, found, sheets, now, existing);
  print([...written, contentOf(sheets), standOf(found)].join('\n'));
}

async function writeFolder(folder: string, sheets: readonly ExportSheet[], existing: Existing): Promise<string[]> {
  const names = await saveCsvFolder(folder, sheets, existing);
  return [`Geschrieben: ${folder}`, ...names.map((name) => `  ${name}`)];
}

async function writeFile(
  path: string,
  found: PlanExport,
  sheets: readonly ExportSheet[],
  createdAt: string,
  existing: Existing,
): Promise<string[]> {
  const { key, title } = found.plan;
  const description = `Plan „${key}“. Diese Datei lässt sich ändern und wieder einlesen: npx schrittmacher import DATEI --plan ${key} --dry-run`;
  const head = { title, subtitle: `Stand ${germanDay(found.day)}`, description, createdAt };
  await saveWorkbook(path, await writeXlsx({ head, sheets, purpose: { is: 'export' } }), existing);
  return [`Geschrieben: ${path}`];
}

function contentOf(sheets: readonly ExportSheet[]): string {
  return sheets.map(({ name, rows }) => `${name}: ${rows.length}`).join(', ');
}

function standOf({ day: shown, today }: PlanExport): string {
  if (shown === today) return `Stand von heute (${germanDay(shown)})`;
  return `Stand vom Abend des ${germanDay(shown)}; Texte und Adressen von heute`;
}
