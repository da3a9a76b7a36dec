import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDirectory } from '#libs/config/index';

/** A Go program that is pinned by a module of its own under `docker/`. */
export interface GoTool {
  /** Folder of its go.mod. */
  readonly moduleFolder: string;
  /** Without the leading "v". */
  readonly version: string;
}

/** go.mod is the one place that names the version; everything else reads it there. */
const pinned = (folder: string, requirement: string): GoTool => {
  const moduleFolder = join(projectDirectory(), 'docker', folder);
  const text = readFileSync(join(moduleFolder, 'go.mod'), 'utf8');
  const line = text
    .split('\n')
    .find((candidate) => candidate.replace('require', '').trim().startsWith(`${requirement} v`));
  const version = line === undefined ? undefined : / v(\S+)/.exec(line)?.[1];
  if (version === undefined) throw new Error(`${moduleFolder}/go.mod does not name a version of ${requirement}.`);
  return { moduleFolder, version };
};

export const temporalServer = (): GoTool => pinned('temporal', 'go.temporal.io/server');
export const temporalWebUi = (): GoTool => pinned('temporal-ui', 'github.com/temporalio/ui-server/v2');
