// `npm run bench:pulse [-- --runs 3 --only starts,mails --write]`: measures the engine against its raw parts.
// `npm run bench:import`: measures how a large workbook is read.
// Plain JavaScript, on any Node from 20 on: it installs and builds what is missing and goes on with Node 24.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from '../../bin/build.mjs';
import { install, isInstalled } from '../../bin/install.mjs';
import { withPreparationLock } from '../../bin/preparation-lock.mjs';
import { node, PlainError, root, say } from '../../bin/project.mjs';

const BENCHES = { pulse: './pulse.ts', import: './import.ts' };

const main = async () => {
  const [name, ...options] = process.argv.slice(2);
  if (!(name in BENCHES)) throw new PlainError(`Die Messung „${name}“ gibt es nicht.`, `There is no bench "${name}".`);
  await withPreparationLock(async () => {
    if (!isInstalled()) await install();
    if (!isBuilt()) await build();
  });
  const script = fileURLToPath(new URL(BENCHES[name], import.meta.url));
  const bench = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => bench.kill(signal));
  return new Promise((resolve, reject) => {
    bench.once('error', reject);
    bench.once('exit', (code) => resolve(code ?? 1));
  });
};

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof PlainError ? error.message : `Unexpected error: ${error.stack}`);
  process.exitCode = 1;
}
