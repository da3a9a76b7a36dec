import { type Column, type TableKind } from './columns.ts';
import { type OfficeTask } from './import-texts.ts';
import { type Mention, type OfficeDirectory } from './office-directory.ts';
import { type SheetRow } from './sheet-row.ts';

/** The offices that a cell names, in order; what was understood otherwise than it is written is said. */
export function officesNamedIn<K extends TableKind>(
  row: SheetRow<K>,
  column: Column<K>,
  directory: OfficeDirectory,
): readonly Mention[] {
  const mentions = directory.mentionsIn(row.cell(column), row.source);
  for (const mention of mentions) {
    const { office, written, variant } = mention;
    if (mention.found === 'proposed' && mention.first) row.reportAbout('unknown-office', column, written, office.name);
    else if (variant) row.reportAbout('office-variant', column, written, written, office.name);
  }
  return mentions;
}

/** Says that the office is many, or a committee: nobody of them would act (CADENCE, Delivery). */
export function reportDistributionList<K extends TableKind>(
  row: SheetRow<K>,
  column: Column<K>,
  { office, written }: Pick<Mention, 'office' | 'written'>,
  task: OfficeTask,
): void {
  if (!office.ownable) row.reportAbout('distribution-list-owner', column, written, office.name, office.kind, task);
}
