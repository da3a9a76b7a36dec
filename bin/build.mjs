import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node, PlainError, root } from './project.mjs';
import { runStep } from './run-step.mjs';

const FOLDERS = ['apps', 'libs', 'workflows'];
const FILES = [
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  '.swcrc',
  'bin/bundle-workflows.mjs',
];
const stamp = join(root, 'dist/.built-from');

/** Path, size and time of change of every source: quick to take, and different after any edit, removal or checkout. */
const fingerprint = () => {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const file of FILES) add(file);
  for (const folder of FOLDERS) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((found) => found.isFile())) {
      if (!entry.name.endsWith('.spec.ts'))
        add(join((entry.parentPath ?? entry.path).slice(root.length + 1), entry.name));
    }
  }
  return hash.digest('hex');
};

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** Everything in dist/, and the note of what it was built from. */
export const build = async () => {
  const sources = fingerprint();
  for (const [what, script, ...args] of [
    ['Das Projekt wird übersetzt', 'node_modules/@nestjs/cli/bin/nest.js', 'build'],
    ['Die Abläufe werden gebündelt', 'bin/bundle-workflows.mjs'],
    [
      'Die Seite wird gebaut',
      'node_modules/vite/bin/vite.js',
      ...['build', '--config', 'apps/web/vite.config.mjs', '--logLevel', 'warn'],
    ],
  ]) {
    const result = await runStep(what, node, [join(root, script), ...args]);
    if (result.code === 0) continue;
    process.stderr.write(result.output);
    throw new PlainError(
      'Das Projekt ließ sich nicht übersetzen (siehe oben).',
      'The project could not be built (see above).',
    );
  }
  writeFileSync(stamp, sources);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build();
}
