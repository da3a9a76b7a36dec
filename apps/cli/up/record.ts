import { PlainError } from '#libs/config/index';
import { dataSource, migrate } from '#libs/database/index';
import { databaseAnswers } from '#libs/embedded/index';
import { foldAnew } from '#libs/reconciler/index';

/** @throws PlainError DATABASE_UNREACHABLE when a database of one's own does not answer. */
export const demandDatabase = async (url: string): Promise<void> => {
  const reason = await databaseAnswers(url);
  if (reason === null) return;
  throw new PlainError(
    'DATABASE_UNREACHABLE',
    `Die Datenbank in DATABASE_URL antwortet nicht (${reason}). Bitte Adresse, Kennwort und Server prüfen, oder DATABASE_URL weglassen (dann läuft die mitgelieferte).`,
    `The database in DATABASE_URL does not answer (${reason}). Check address, password and server, or leave DATABASE_URL out to use the embedded one.`,
  );
};

/**
 * What an earlier release wrote is folded anew from its events when the tables changed.
 *
 * @throws PlainError MIGRATION_FAILED
 */
export const migrateRecord = async (url: string, lockTimeoutSeconds: number): Promise<void> => {
  try {
    if ((await migrate(url)) > 0) await foldAgain(url, lockTimeoutSeconds);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PlainError(
      'MIGRATION_FAILED',
      `Die Tabellen der Datenbank ließen sich nicht auf den Stand dieser Fassung bringen (${reason}). Bitte eine Sicherung zurückspielen oder die frühere Fassung weiterbenutzen.`,
      `The database could not be brought to the shape of this release (${reason}). Restore a backup or go on using the earlier release.`,
      { cause },
    );
  }
};

const foldAgain = async (url: string, lockTimeoutSeconds: number): Promise<void> => {
  const source = await dataSource(url, 2).initialize();
  try {
    await foldAnew(source, lockTimeoutSeconds);
  } finally {
    await source.destroy();
  }
};
