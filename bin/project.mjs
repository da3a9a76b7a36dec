// Plain JavaScript without dependencies: this runs on any Node from 20 on, before anything is installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Node 24, brought by npm whatever the host has. */
export const node = join(root, 'node_modules', 'node', 'bin', 'node');

/** Everything that is not a command's own output goes to standard error. */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** A condition for people: German, then English, no stack trace. */
export class PlainError extends Error {
  constructor(german, english) {
    super(`${german}\n${english}`);
  }
}
