import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, PlainError, root } from './project.mjs';
import { runStep } from './run-step.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/** npm writes down what it installed; it must be what the lockfile asks for, platform builds aside. */
export const isInstalled = () => {
  if (!existsSync(node) || !existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      wanted.devOptional ||
      wanted.peer ||
      installed[path]?.version === wanted.version,
  );
};

export const install = async () => {
  // npm tells the programs that it starts where it lies; otherwise it is on the PATH.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [command, ...first] = npm;
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await runStep('Pakete werden installiert (npm ci, etwa eine Minute)', command, args).catch(noNpm);
  if (result.code === 0) return;
  process.stderr.write(result.output);
  rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
  throw new PlainError(
    'Die Pakete ließen sich nicht installieren (siehe oben). Bitte Netzzugang und freien Speicherplatz prüfen und neu starten.',
    'The packages could not be installed (see above). Check network access and disk space, then start again.',
  );
};

const noNpm = (error) => {
  if (error.code !== 'ENOENT') throw error;
  throw new PlainError(
    'npm fehlt auf diesem Rechner. Bitte Node.js ab Version 20 mit npm installieren.',
    'npm is missing on this machine. Install Node.js 20 or later with npm.',
  );
};
