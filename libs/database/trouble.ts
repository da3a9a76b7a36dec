import { PlainError } from '#libs/config/index';
import { QueryFailedError } from 'typeorm';

export type TroubleCode = 'database-away' | 'database-full' | 'connections-exhausted';

/** The database itself cannot do what was asked, whatever it was. Nothing was changed. */
export class DatabaseTrouble extends PlainError {
  override readonly code: TroubleCode;
  /** What the database or the connection said, as a code or a few words; no address, no name. */
  readonly detail: string;

  constructor(code: TroubleCode, detail: string, cause: unknown) {
    super(code, sentences[code].german, sentences[code].english, { cause });
    this.name = 'DatabaseTrouble';
    this.code = code;
    this.detail = detail;
  }
}

const sentences: Record<TroubleCode, { german: string; english: string }> = {
  'database-away': {
    german:
      'Die Datenbank ist nicht erreichbar; es wurde nichts geändert. Bitte versuchen Sie es in einigen Minuten noch einmal. Was sie hat, sagt „npx schrittmacher doctor“.',
    english:
      'The database cannot be reached; nothing was changed. Try again in a few minutes. "npx schrittmacher doctor" says what is wrong.',
  },
  'database-full': {
    german:
      'Die Platte der Datenbank ist voll; es wurde nichts geändert. Lesen geht weiter. Bitte schaffen Sie auf dem Datenbankrechner Platz und versuchen Sie es dann noch einmal.',
    english:
      "The database's disk is full; nothing was changed. Reading works. Make room on the database's machine, then try again.",
  },
  'connections-exhausted': {
    german:
      'Bei der Datenbank ist gerade keine Verbindung frei; es wurde nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal. Kommt das öfter vor, muss max_connections in PostgreSQL oder DATABASE_POOL_SIZE größer werden.',
    english:
      'The database has no connection to spare; nothing was changed. Try again in a minute. If this happens often, raise max_connections in PostgreSQL or DATABASE_POOL_SIZE.',
  },
};

/** SQLSTATE and error codes of sockets (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const codes: readonly [RegExp, TroubleCode][] = [
  [/^53100$/, 'database-full'],
  [/^53300$/, 'connections-exhausted'],
  // Shutting down, crashed, starting; connection exceptions; signing in; no such database.
  [/^(57P0[1-4]|08...|28...|3D000)$/, 'database-away'],
  [/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/, 'database-away'],
];

/** What pg says without a code. */
const messages: readonly [RegExp, TroubleCode][] = [
  [/^timeout exceeded when trying to connect$/, 'connections-exhausted'],
  [/^Connection terminated|^Client has encountered a connection error|^Client was closed/, 'database-away'],
];

/** The trouble behind an error of pg or TypeORM; null when it is of another sort. Causes are not searched. */
export function troubleOf(error: unknown): DatabaseTrouble | null {
  if (error instanceof DatabaseTrouble) return error;
  if (error instanceof PlainError || typeof error !== 'object' || error === null) return null;
  if (error instanceof QueryFailedError) return troubleOf(error.driverError);
  const { code, errors, message } = error as { code?: unknown; errors?: unknown; message?: unknown };
  if (typeof code === 'string') return found(codes, code, error);
  // One attempt per address of a host name.
  if (Array.isArray(errors)) return troubleOf(errors[0]);
  return typeof message === 'string' ? found(messages, message, error) : null;
}

function found(table: readonly [RegExp, TroubleCode][], said: string, error: object): DatabaseTrouble | null {
  const [, code] = table.find(([pattern]) => pattern.test(said)) ?? [null, null];
  return code === null ? null : new DatabaseTrouble(code, said, error);
}
