import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory, type RunningParts } from '#libs/config/index';

const program = join(projectDirectory(), 'bin', 'schrittmacher.mjs');

/** A mail as the catcher keeps it. */
export interface CaughtMail {
  time: string;
  subject: string;
  to: { address: string }[];
  text: string;
}

/** A whole installation as a user starts it, in a home of its own. */
export class Installation {
  private process: ChildProcess | null = null;
  private output = '';

  private constructor(readonly home: string) {}

  static async inNewHome(): Promise<Installation> {
    return new Installation(await mkdtemp(join(tmpdir(), 'schrittmacher-e2e-')));
  }

  /** Resolves with what was printed once everything is ready. */
  async start(...options: string[]): Promise<string> {
    this.output = '';
    const child = spawn(process.execPath, [program, 'up', ...options], { env: this.environment, stdio: 'pipe' });
    this.process = child;
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`The installation ended with ${String(code)}:\n${this.output}`);
    });
    ended.catch(() => undefined); // an end after the start is awaited in stop()
    const ready = new Promise<void>((resolve) => {
      const read = (chunk: Buffer): void => {
        this.output += chunk.toString();
        if (this.output.includes('Beenden mit Strg-C')) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
    });
    await Promise.race([ready, ended]);
    return this.output;
  }

  /** Ctrl-C; resolves with the exit code. */
  async stop(): Promise<number | null> {
    const child = this.process;
    if (child === null) return null;
    this.process = null;
    if (child.exitCode !== null) return child.exitCode;
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.home, { recursive: true, force: true });
  }

  /** Standard output of a command in a second shell. Rejects when it fails. */
  async command(...words: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], {
      env: this.environment,
      maxBuffer: 50_000_000,
    });
    return stdout;
  }

  async json<T>(...words: string[]): Promise<T> {
    return JSON.parse(await this.command(...words, '--format', 'json')) as T;
  }

  async parts(): Promise<RunningParts> {
    return JSON.parse(await readFile(join(this.home, 'run.json'), 'utf8')) as RunningParts;
  }

  /** All mails caught so far, oldest first, with their text. */
  async mails(): Promise<CaughtMail[]> {
    const { mail } = await this.parts();
    const list = (await (await fetch(`${mail}/api/email`)).json()) as { id: string }[];
    return Promise.all(
      list.map(async ({ id }) => (await fetch(`${mail}/api/email/${id}`)).json() as Promise<CaughtMail>),
    );
  }

  private get environment(): NodeJS.ProcessEnv {
    return { ...process.env, SCHRITTMACHER_HOME: this.home };
  }
}
