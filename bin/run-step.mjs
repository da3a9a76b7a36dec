import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { spawn } from 'node:child_process';
import { root, say } from './project.mjs';

/**
 * Runs a program and says every few seconds how long it has taken; what it prints is shown only when it fails.
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export const runStep = async (what, command, args) => {
  say(`${what} …`);
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 100) / 10} s`;
  const timer = setInterval(() => say(`  … ${what}: ${seconds()}`), 5000);
  try {
    const result = await output(command, args);
    if (result.code === 0) say(`  fertig nach ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
};

const output = (command, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: text }));
  });
