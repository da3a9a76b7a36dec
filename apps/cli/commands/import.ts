import { type Command } from 'commander';
import { PlainError } from '#libs/config/index';
import { type RecordPorts } from '#libs/database/index';
import { formatImportResult, type ImportResult } from '#libs/exchange/index';
import { importPlan, type ImportRequest, planImportAnew } from '#libs/measures/index';
import { type ImportPreview, previewImport, qualityAfter } from '#libs/simulation/index';
import { type CommandRecord, withRecord } from '../record.ts';
import { print, printJson, say } from '../terminal.ts';
import { changesText } from './changes-text.ts';
import { importedPlan, importOptions, type ImportOptions } from './import-options.ts';
import { readAgainst, type Reading, readOn } from './import-reading.ts';
import { previewData, previewText } from './import-text.ts';

export function addImport(program: Command): void {
  importOptions(program.command('import'))
    .description('liest einen Plan aus Tabellen (Excel, CSV) ein oder gleicht ihn damit ab')
    .action((paths: string[], options: ImportOptions) => {
      importedPlan(options); // wrong options are told before anything is read
      return options.dryRun ? dryRun(paths, options) : importInto(paths, options);
    });
}

async function dryRun(paths: string[], options: ImportOptions): Promise<void> {
  const compared = await withRecordIfThere(async (record) => {
    const reading = await readAgainst(record, paths, options.plan, options.lang);
    show(reading, await previewAgainst(record, reading, options), options);
  });
  if (!compared) {
    const reading = await readOn(new Date().toISOString(), paths, null, options.lang);
    show(reading, previewAlone(reading, options), options);
  }
  say('Probelauf: Es wurde nichts geschrieben.');
}

async function importInto(paths: string[], options: ImportOptions): Promise<void> {
  await withRecord(async (record) => {
    const reading = await readAgainst(record, paths, options.plan, options.lang);
    const errors = reading.result.messages.filter(({ severity }) => severity === 'error').length;
    if (isUnreadable(reading) || (errors > 0 && !options.skipRejected)) {
      show(reading, await previewAgainst(record, reading, options), options);
      sayWhyNothingIsWritten(reading, errors - reading.unreadable.length);
      process.exitCode = 1;
      return;
    }
    const { changes, added } = await importPlan(record.setting, requestOf(options, reading));
    if (options.format === 'json') printJson({ ...reading.result, changes, added });
    else
      print([formatImportResult(reading.result, options.lang), '', ...changesText(changes, options.lang)].join('\n'));
  });
}

function sayWhyNothingIsWritten({ unreadable }: Reading, rows: number): void {
  const files = unreadable.length;
  const reasons = [
    ...(files === 0 ? [] : [files === 1 ? 'eine Datei ist nicht zu lesen' : `${files} Dateien sind nicht zu lesen`]),
    ...(rows === 0 ? [] : [rows === 1 ? 'eine Zeile ist fehlerhaft' : `${rows} Zeilen sind fehlerhaft`]),
  ];
  say(`Es wurde nichts geschrieben: ${reasons.join(', ')}.`);
  say('Bitte berichtigen Sie das, oder lassen Sie Fehlerhaftes mit --skip-rejected weg.');
}

/** False when no installation runs: then there is nothing to compare with. */
async function withRecordIfThere(work: (record: CommandRecord) => Promise<void>): Promise<boolean> {
  try {
    await withRecord(work);
    return true;
  } catch (error) {
    if (!(error instanceof PlainError) || error.code !== 'NOT_RUNNING') throw error;
    say('Schrittmacher läuft nicht; die Tabellen werden mit keinem Plan verglichen.');
    return false;
  }
}

function previewAgainst(
  { transaction }: CommandRecord,
  reading: Reading,
  options: ImportOptions,
): Promise<ImportPreview> {
  return transaction(async (ports: RecordPorts) => {
    const isNew = (await ports.plans.byKey(options.plan)) === null;
    return previewImport(ports, isNew ? titled(requestOf(options, reading)) : requestOf(options, reading));
  });
}

function previewAlone(reading: Reading, options: ImportOptions): ImportPreview {
  const planned = planImportAnew(titled(requestOf(options, reading)), reading.now);
  return { planned, quality: qualityAfter(planned), effect: null };
}

function requestOf(options: ImportOptions, { tables }: Reading): ImportRequest {
  return {
    plan: importedPlan(options),
    tables,
    actor: 'coordination',
    renumbered: options.renumbered ?? null,
    drop: options.drop ?? [],
    basis: options.basis ?? null,
    language: options.lang,
  };
}

/** A new plan that is only looked at needs no title yet. */
function titled(request: ImportRequest): ImportRequest {
  return { ...request, plan: { ...request.plan, title: request.plan.title ?? request.plan.key } };
}

/** Not one file was a table: there is nothing to compare, only why. */
function isUnreadable({ unreadable, tables }: Reading): boolean {
  return unreadable.length > 0 && Object.values(tables).every((entries) => entries.length === 0);
}

function show(reading: Reading, preview: ImportPreview, { format, lang }: ImportOptions): void {
  const { result } = reading;
  if (format === 'json') printJson(previewData(result, preview));
  else print(isUnreadable(reading) ? reasonsOf(result) : previewText(result, preview, lang));
  if (isUnreadable(reading)) process.exitCode = 1;
}

function reasonsOf({ messages }: ImportResult): string {
  return messages.map(({ text }) => text).join('\n');
}
