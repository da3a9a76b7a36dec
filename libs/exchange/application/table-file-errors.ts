import { type NoTable } from '../domain/import-texts.ts';
import { type Finding, finding, type Text } from '../domain/index.ts';

/** A file or folder that could not be taken as tables at all. `texts` is for people, `message` for logs. */
export abstract class TableFileError extends Error {
  abstract readonly code: string;

  constructor(
    readonly texts: Text,
    cause?: unknown,
  ) {
    super(texts.en, { cause });
    this.name = new.target.name;
  }
}

export class TableFileNotFound extends TableFileError {
  readonly code = 'table-file-not-found';

  constructor(path: string, cause: unknown) {
    super(
      {
        de: `„${path}“ gibt es nicht. Bitte prüfen Sie den Pfad.`,
        en: `“${path}” does not exist. Please check the path.`,
      },
      cause,
    );
  }
}

export class TableFileUnreadable extends TableFileError {
  readonly code = 'table-file-unreadable';

  constructor(path: string, cause: unknown) {
    const code = systemCodeOf(cause);
    const reason = code === null ? '' : ` (${code})`;
    super(
      {
        de: `„${path}“ lässt sich nicht lesen${reason}. Bitte prüfen Sie die Zugriffsrechte.`,
        en: `“${path}” cannot be read${reason}. Please check the access rights.`,
      },
      cause,
    );
  }
}

export class FolderWithoutTables extends TableFileError {
  readonly code = 'folder-without-tables';

  constructor(path: string) {
    super({
      de: `Im Ordner „${path}“ liegt keine Tabelle (.xlsx, .xlsm, .csv oder .tsv).`,
      en: `The folder “${path}” holds no table (.xlsx, .xlsm, .csv or .tsv).`,
    });
  }
}

/** The file is there, but its content cannot be read. `found` says so as a finding among those of the other files. */
export abstract class UnusableFile extends TableFileError {
  constructor(
    readonly found: Finding,
    cause?: unknown,
  ) {
    super(found.text, cause);
  }

  get code(): Finding['code'] {
    return this.found.code;
  }
}

export class NotATable extends UnusableFile {
  constructor(file: string, why: NoTable, cause?: unknown) {
    super(finding('not-a-table', ofFile(file), file, why), cause);
  }
}

export class FileEncrypted extends UnusableFile {
  constructor(file: string, cause?: unknown) {
    super(finding('file-encrypted', ofFile(file), file), cause);
  }
}

/** A workbook in the format before 2007. */
export class OldExcelFile extends UnusableFile {
  constructor(file: string) {
    super(finding('old-excel', ofFile(file), file));
  }
}

export class FileTooLarge extends UnusableFile {
  /** `limit` is that of the file in megabytes; `content`: small when packed, but it holds too much. */
  constructor(file: string, limit: number | 'content', cause?: unknown) {
    super(finding('file-too-large', ofFile(file), file, limit), cause);
  }
}

/** Unpacked, the file would be many times its size, or larger than it says. */
export class ZipBomb extends UnusableFile {
  constructor(file: string) {
    super(finding('zip-bomb', ofFile(file), file));
  }
}

export class FormulasWithoutValues extends UnusableFile {
  /** `cell` is the first of them, like `D17`. */
  constructor(file: string, sheet: string, cell: string) {
    super(finding('formulas-without-values', ofFile(file), file, sheet, cell));
  }
}

export class DamagedFile extends UnusableFile {
  constructor(file: string, cause?: unknown) {
    super(finding('damaged-file', ofFile(file), file), cause);
  }
}

function ofFile(file: string) {
  return { file, sheet: null, row: null, cell: null, raw: null };
}

/** The operating system's code of an error (`ENOENT`), by shape, because errors may come from another realm. */
export function systemCodeOf(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}
