import { spawn } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { type GoTool } from './pinned-version.ts';
import { type Note } from './progress.ts';

/** No Go tool chain on this machine. */
export class NoGoError extends Error {
  constructor(options?: ErrorOptions) {
    super('There is no Go tool chain.', options);
    this.name = 'NoGoError';
  }
}

/**
 * Builds the tools that a module names into a folder; the programs are called as Go calls them (`server`, `sql`).
 * @throws NoGoError | Error with the end of what Go said.
 */
export const buildGoTool = async (tool: GoTool, folder: string, logFile: string, note: Note): Promise<void> => {
  const lines: string[] = [];
  let compiled = 0;
  const code = await new Promise<number | null>((resolve, reject) => {
    // -v names each package on standard error as it is compiled: the only progress that Go offers.
    const go = spawn('go', ['install', '-v', '-trimpath', '-ldflags=-s -w', 'tool'], {
      cwd: tool.moduleFolder,
      env: { ...process.env, GOBIN: folder, GOFLAGS: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const endGo = (): void => void go.kill();
    process.once('exit', endGo); // a start broken off must not leave a build behind
    go.once('error', (cause) => reject(new NoGoError({ cause })));
    go.stderr.setEncoding('utf8').on('data', (text: string) => {
      const fresh = text.split('\n').filter((line) => line !== '');
      lines.push(...fresh);
      compiled += fresh.filter((line) => !line.startsWith('go: ')).length;
      note(compiled > 0 ? `${compiled} Pakete übersetzt` : `${lines.length} Module geladen`);
    });
    go.once('close', (ended) => {
      process.off('exit', endGo);
      resolve(ended);
    });
  });
  await appendFile(logFile, `${lines.join('\n')}\n`);
  if (code !== 0) throw new Error(`go install ended with ${code}: ${lines.slice(-3).join(' ')}`);
};
