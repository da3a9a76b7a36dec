import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '#libs/config/index';
import { buildGoTool, NoGoError } from './go-build.ts';
import { type GoTool, temporalServer } from './pinned-version.ts';
import { cachedPrograms } from './program-cache.ts';
import { during, type Say } from './progress.ts';
import { downloadTemporal } from './temporal-download.ts';

export interface TemporalPrograms {
  readonly server: string;
  /** The schema tool of the same version. */
  readonly sqlTool: string;
}

/**
 * The pinned Temporal server and its schema tool: from the cache, else from the official release, else built with Go.
 * @throws PlainError NO_TEMPORAL_SERVER | TEMPORAL_BUILD_FAILED
 */
export const temporalPrograms = async (say: Say, logFile: string): Promise<TemporalPrograms> => {
  const tool = temporalServer();
  const folder = await cachedPrograms('temporal', tool.version, say, async (draft) => {
    if (!(await downloaded(tool, draft, say))) await built(tool, draft, logFile, say);
  });
  return { server: join(folder, 'temporal-server'), sqlTool: join(folder, 'temporal-sql-tool') };
};

const downloaded = async (tool: GoTool, folder: string, say: Say): Promise<boolean> => {
  try {
    await during(say, `Temporal-Server ${tool.version} wird heruntergeladen`, (note) =>
      downloadTemporal(tool.version, folder, note),
    );
    return true;
  } catch (error) {
    const { cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : (error as Error).message;
    say(`  Herunterladen geht hier nicht (${reason}).`);
    return false;
  }
};

const built = async (tool: GoTool, folder: string, logFile: string, say: Say): Promise<void> => {
  const what = `Temporal-Server ${tool.version} wird mit Go gebaut (nur beim ersten Mal, etwa 5 Minuten)`;
  try {
    await during(say, what, (note) => buildGoTool(tool, folder, logFile, note), 10);
  } catch (cause) {
    throw cause instanceof NoGoError ? nothingHelps(tool, cause) : buildFailed(tool, logFile, cause);
  }
  await rename(join(folder, 'server'), join(folder, 'temporal-server'));
  await rename(join(folder, 'sql'), join(folder, 'temporal-sql-tool'));
};

const nothingHelps = (tool: GoTool, cause: unknown): PlainError =>
  new PlainError(
    'NO_TEMPORAL_SERVER',
    `Der Temporal-Server ${tool.version} lässt sich weder herunterladen (github.com nicht erreichbar) noch bauen (Go fehlt). Bitte Go installieren (https://go.dev/dl), den Zugang zu github.com öffnen oder TEMPORAL_ADDRESS auf einen eigenen Server setzen.`,
    `The Temporal server ${tool.version} can neither be downloaded (github.com cannot be reached) nor built (Go is missing). Install Go (https://go.dev/dl), open access to github.com, or set TEMPORAL_ADDRESS to a server of your own.`,
    { cause },
  );

const buildFailed = (tool: GoTool, logFile: string, cause: unknown): PlainError =>
  new PlainError(
    'TEMPORAL_BUILD_FAILED',
    `Der Temporal-Server ${tool.version} ließ sich mit Go nicht bauen. Näheres steht in ${logFile}; oder TEMPORAL_ADDRESS auf einen eigenen Server setzen.`,
    `The Temporal server ${tool.version} could not be built with Go. See ${logFile}; or set TEMPORAL_ADDRESS to a server of your own.`,
    { cause },
  );
