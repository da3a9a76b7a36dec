import { type ExportedOffice } from './export-plan.ts';
import { type KnownOffice, officeDirectory } from './office-directory.ts';

/** How offices are named in cells. */
export interface OfficeWords {
  one(key: string | null): string | null;
  several(keys: readonly string[]): string | null;
}

/** Where the words are tried out; no message ever tells of it. */
const nowhere = { file: '', sheet: null, row: 0 };

/**
 * People read names, so an office is written by its name; by its key where the import would take the name for another
 * office, or for several.
 */
export function officeWords(offices: readonly ExportedOffice[]): OfficeWords {
  const directory = officeDirectory(offices.map(known));
  const readsAs = (cell: string, keys: readonly string[]): boolean => {
    const mentions = directory.mentionsIn(cell, nowhere);
    return (
      mentions.length === keys.length &&
      mentions.every((it, index) => it.found === 'known' && !it.variant && it.office.key === keys[index])
    );
  };
  const words = new Map(offices.map(({ key, name }) => [key, readsAs(name, [key]) ? name : key]));
  const wordOf = (key: string): string => words.get(key) ?? key;
  return {
    one: (key) => (key === null ? null : wordOf(key)),
    several(keys) {
      if (keys.length === 0) return null;
      const named = keys.map(wordOf).join('; ');
      return readsAs(named, keys) ? named : keys.join('; ');
    },
  };
}

function known({ key, name, shortName, kind, ownable }: ExportedOffice): KnownOffice {
  return { key, name, shortName, kind, ownable };
}
