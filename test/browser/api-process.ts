import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '#libs/config/index';
import { type Child, freePort, httpAnswers, startChild, untilReady } from '#libs/embedded/index';

const directory = projectDirectory();
const PATIENCE = 20_000;

/** The built API alone, always on the same port: no worker, no Temporal server. */
export class ApiProcess {
  private child: Child | null = null;

  private constructor(
    private readonly databaseUrl: string,
    private readonly home: string,
    private readonly port: number,
  ) {}

  static async on(databaseUrl: string): Promise<ApiProcess> {
    // The command builds what is not built yet.
    await promisify(execFile)(process.execPath, [join(directory, 'bin', 'schrittmacher.mjs'), '--help']);
    return new ApiProcess(databaseUrl, await mkdtemp(join(tmpdir(), 'schrittmacher-api-')), await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const child = await startChild({
      name: { german: 'Die API', english: 'The API' },
      command: process.execPath,
      arguments: ['--enable-source-maps', join(directory, 'dist/apps/api/main.js')],
      environment: {
        ...process.env,
        SCHRITTMACHER_HOME: this.home,
        DATABASE_URL: this.databaseUrl,
        API_PORT: String(this.port),
      },
      directory,
      logFile: join(this.home, 'api.log'),
      stopSignal: 'SIGTERM',
      user: null,
    });
    this.child = child;
    await untilReady({ child, ready: httpAnswers(`${this.url}/api/health/ready`), patience: PATIENCE, every: 50 });
  }

  async stop(): Promise<void> {
    await this.child?.stop(PATIENCE);
    this.child = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.home, { recursive: true, force: true });
  }
}
