import { type Text } from '../domain/index.ts';

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
      de: `Im Ordner „${path}“ liegt keine CSV-Datei.`,
      en: `The folder “${path}” holds no CSV file.`,
    });
  }
}

export class NotATable extends TableFileError {
  readonly code = 'not-a-table';

  constructor(path: string, why: Text, cause?: unknown) {
    super(
      {
        de: `„${path}“ ist keine lesbare Tabelle: ${why.de}`,
        en: `“${path}” is not a readable table: ${why.en}`,
      },
      cause,
    );
  }
}

/** The operating system's code of an error (`ENOENT`), by shape, because errors may come from another realm. */
export function systemCodeOf(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}
