import { type Command } from 'commander';
import { type Existing, saveWorkbook, writeXlsx } from '#libs/exchange/index';
import { blankSheets, type ExportedOffice } from '#libs/exchange/domain/index';
import { exportPlan } from '#libs/measures/index';
import { withRecord } from '../record.ts';
import { print } from '../terminal.ts';

interface TemplateOptions {
  out: string;
  plan?: string;
  force?: true;
}

export function addTemplate(program: Command): void {
  program
    .command('template')
    .description('schreibt eine leere Tabelle (Excel) zum Ausfüllen, mit Erläuterungen und Auswahllisten')
    .option('--out <file>', 'Datei', 'vorlage.xlsx')
    .option('--plan <key>', 'Kürzel eines Plans, dessen Stellen schon darin stehen')
    .option('--force', 'ersetzt die Datei, wenn es sie schon gibt')
    .action(runTemplate);
}

async function runTemplate({ out, plan, force }: TemplateOptions): Promise<void> {
  const offices = plan === undefined ? [] : await officesOf(plan);
  const existing: Existing = force ? 'replaced' : 'kept';
  const workbook = await writeXlsx({
    head: {
      title: 'Vorlage für einen Plan',
      subtitle: 'Tabellen für Schrittmacher',
      description: 'Bitte füllen Sie die Blätter aus. Das Blatt Anleitung sagt, wie.',
      createdAt: new Date().toISOString(),
    },
    sheets: blankSheets(offices),
    purpose: { is: 'template', instructions: instructions(plan ?? 'KÜRZEL') },
  });
  await saveWorkbook(out, workbook, existing);
  const withOffices = offices.length === 0 ? '' : ` mit ${offices.length} Stellen`;
  print(`Geschrieben: ${out}${withOffices}\nDas erste Blatt sagt, wie man sie ausfüllt.`);
}

function officesOf(plan: string): Promise<readonly ExportedOffice[]> {
  return withRecord(({ transaction }) =>
    transaction(async (ports) => (await exportPlan(ports, plan, null)).plan.offices),
  );
}

function instructions(plan: string) {
  return {
    sheet: 'Anleitung',
    headline: 'So füllen Sie die Vorlage aus',
    paragraphs: [
      'Beginnen Sie mit dem Blatt Stellen, dann folgen Maßnahmen und Schritte. Die anderen Blätter können leer bleiben.',
      'Eine Zeile ist eine Maßnahme, ein Schritt, eine Stelle. Die Kopfzeile bleibt stehen; Spalten, die Sie nicht brauchen, können Sie löschen.',
      'An jeder Spalte steht als Notiz, was hineingehört. Wo es eine Auswahlliste gibt, sind andere Wörter möglich; das Einlesen sagt, wie es sie versteht.',
      'Termine schreiben Sie als Datum (31.03.2027) oder als Zeitraum (3/2027, Q2/2027, 1. Halbjahr 2028, 2029). Es gilt der letzte Tag des Zeitraums.',
      'Kleine Schritte wirken am besten: in jedem Jahr mindestens einer, jeder mit einer Stelle und einem Termin.',
      `Zum Prüfen: npx schrittmacher import DATEI --plan ${plan} --dry-run. Dabei wird nichts geschrieben.`,
    ],
  };
}
