import { type Command, Option } from 'commander';
import { PlainError } from '#libs/config/index';
import { publicHolidays } from '#libs/calendar/index';
import {
  formatImportResult,
  type ImportResult,
  type PlanReading,
  type PlanTables,
  readingOn,
  readPlanTables,
} from '#libs/exchange/index';
import { dayOf } from '#libs/installation/domain/index';
import { importPlan, type ImportedPlan, type ImportReport } from '#libs/measures/index';
import { day, formatOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson, say } from '../terminal.ts';

const timeZone = 'Europe/Berlin';

interface ImportOptions {
  plan: string;
  title?: string;
  short?: string;
  coordination?: string;
  coordinationDeputy?: string;
  leadership?: string;
  ends?: string;
  region?: string;
  dryRun?: boolean;
  skipRejected?: boolean;
  format: string;
  lang: 'de' | 'en';
}

export function addImport(program: Command): void {
  planOption(program.command('import'))
    .description('liest einen Plan aus Tabellen (CSV) ein')
    .argument('<paths...>', 'Ordner oder Dateien')
    .option('--title <title>', 'Titel eines neuen Plans')
    .option('--short <title>', 'Kurztitel für Betreffzeilen')
    .option('--coordination <address>', 'Adresse der Koordination')
    .option('--coordination-deputy <address>', 'Adresse der Vertretung der Koordination')
    .option('--leadership <address>', 'Adresse der Leitung')
    .option('--ends <day>', 'Ende des Plans', day)
    .option('--region <code>', 'Region nach ISO 3166-2 für Feiertage, sonst DE-SN')
    .option('--dry-run', 'nur prüfen, nichts schreiben')
    .option('--skip-rejected', 'fehlerhafte Zeilen weglassen und den Rest einlesen')
    .addOption(new Option('--lang <language>', 'Sprache der Meldungen').choices(['de', 'en']).default('de'))
    .addOption(formatOption('text', 'json'))
    .action(runImport);
}

async function runImport(paths: string[], options: ImportOptions): Promise<void> {
  const plan = importedPlan(options);
  const { tables, result } = await readFor(paths, options);
  const rejected = result.messages.filter(({ severity }) => severity === 'error').length;
  const refused = rejected > 0 && !options.skipRejected && !options.dryRun;
  const report = options.dryRun || refused ? null : await write(plan, tables);

  if (options.format === 'json') printJson(result);
  else print(textOf(result, report));
  if (options.dryRun) say('Probelauf: Es wurde nichts geschrieben.');
  if (refused) {
    say(`Es wurde nichts geschrieben: ${rejected === 1 ? 'Eine Zeile ist' : `${rejected} Zeilen sind`} fehlerhaft.`);
    say('Bitte berichtigen Sie die Tabelle, oder lassen Sie fehlerhafte Zeilen mit --skip-rejected weg.');
    process.exitCode = 1;
  }
}

/** Reads the tables; what they say about the past is held against the day of the import. */
async function readFor(paths: string[], options: ImportOptions): Promise<PlanReading> {
  const reading = await readPlanTables(paths, options.lang);
  if (reading.tables.steps.every(({ doneOn }) => doneOn === null)) return reading;
  return readingOn(await (options.dryRun ? todayAnywhere() : today()), reading, options.lang);
}

/** By the clock of the installation, which may be a demonstration. */
function today(): Promise<string> {
  return withRecord(({ transaction }) => transaction(async ({ clock }) => dayOf(await clock.now(), timeZone)));
}

/** A trial run needs no installation: without one that answers, it is today in the world. */
async function todayAnywhere(): Promise<string> {
  try {
    return await today();
  } catch {
    return dayOf(new Date().toISOString(), timeZone);
  }
}

/** @throws {UnknownRegionError} */
function importedPlan(options: ImportOptions): ImportedPlan {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(options.plan)) {
    throw new PlainError(
      'NOT_A_KEY',
      `„${options.plan}“ taugt nicht als Kürzel eines Plans. Bitte nehmen Sie ein Wort aus Buchstaben, Ziffern, Punkt und Bindestrich, zum Beispiel klima.`,
      `"${options.plan}" cannot be a plan's key. Use a word of letters, digits, dots and hyphens, for example klima.`,
    );
  }
  for (const address of [options.coordination, options.coordinationDeputy, options.leadership]) {
    if (address !== undefined && !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address)) {
      throw new PlainError(
        'NOT_AN_ADDRESS',
        `„${address}“ ist keine E-Mail-Adresse. Bitte geben Sie eine Adresse wie koordination@stadt.example an.`,
        `"${address}" is no e-mail address. Give one like coordination@city.example.`,
      );
    }
  }
  if (options.region !== undefined) publicHolidays(options.region, 2026);
  return {
    key: options.plan,
    title: options.title ?? null,
    shortTitle: options.short ?? null,
    coordination: options.coordination ?? null,
    coordinationDeputy: options.coordinationDeputy ?? null,
    leadership: options.leadership ?? null,
    endsOn: options.ends ?? null,
    region: options.region ?? null,
  };
}

function write(plan: ImportedPlan, tables: PlanTables): Promise<ImportReport> {
  return withRecord(({ setting }) => importPlan(setting, { plan, tables, actor: 'coordination' }));
}

function textOf(result: ImportResult, report: ImportReport | null): string {
  const lines = [formatImportResult(result)];
  if (report !== null) {
    const { added, differences } = report;
    const total = Object.values(added).reduce((sum, count) => sum + count, 0);
    const measured = added.measurements === 0 ? '' : `, ${added.measurements} Messwerte`;
    lines.push(
      '',
      total === 0
        ? 'Der Plan ist schon so eingelesen; nichts ist neu.'
        : `Neu: ${added.measures} Maßnahmen, ${added.steps} Schritte, ${added.offices} Stellen, ${added.goals} Ziele${measured}.`,
    );
    if (differences.length > 0) {
      lines.push(
        '',
        `${differences.length} Angaben weichen vom bestehenden Plan ab; sie wurden nicht übernommen:`,
        ...differences.map(
          (it) =>
            `  ${it.name}, ${it.attribute}: bisher ${it.recorded ?? '(leer)'}, in der Tabelle ${it.given ?? '(leer)'}`,
        ),
      );
    }
  }
  return lines.join('\n');
}
