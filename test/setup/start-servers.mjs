import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** @type {import('node:child_process').ChildProcess[]} */
const running = [];

/** Starts the servers of a jest run and tells the suites, by environment, where they are. */
export const startServers = async (...options) => {
  const script = fileURLToPath(new URL('./servers.ts', import.meta.url));
  const keeper = spawn(process.execPath, ['--conditions=source', script, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C ends jest; the servers then see their standard input close
  });
  running.push(keeper);
  const servers = JSON.parse(await firstLine(keeper));
  process.env.TEST_POSTGRES_URL = servers.postgresUrl;
  if (servers.temporalAddress !== null) process.env.TEST_TEMPORAL_ADDRESS = servers.temporalAddress;
};

const firstLine = async (keeper) => {
  let text = '';
  for await (const chunk of keeper.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes('\n')) return text;
  }
  throw new Error('The test servers did not start.');
};

/** Ends the servers and waits until they have cleaned up. */
export const stopServers = async () => {
  for (const keeper of running.splice(0)) {
    keeper.stdin.end();
    if (keeper.exitCode === null && keeper.signalCode === null) await once(keeper, 'exit');
  }
};
