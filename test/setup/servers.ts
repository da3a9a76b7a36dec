// The servers of one jest run, in a process of its own. It lives exactly as long as its standard input is open: when
// jest ends, however it ends, everything here is stopped and removed.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText } from '#libs/config/index';
import {
  type Child,
  freePort,
  type Postgres,
  type Say,
  startPostgres,
  startTemporalServer,
  temporalPrograms,
} from '#libs/embedded/index';

/** Told to jest as one line of JSON. */
export interface TestServers {
  /** Address of the cluster's database `postgres`. */
  readonly postgresUrl: string;
  readonly temporalAddress: string | null;
}

const withTemporal = process.argv.includes('--temporal');
/** For measurements: as in production, every commit reaches the disk. */
const durability = process.argv.includes('--durable') ? 'safe' : 'fast';
const say: Say = (line) => void process.stderr.write(`${line}\n`);
const children: Child[] = [];
const started = (child: Child): void => void children.push(child);
const folder = await mkdtemp(join(tmpdir(), 'schrittmacher-test-'));

const startPostgresForTests = async (): Promise<Postgres> => {
  await chmod(folder, 0o755); // as root, the user postgres must get in
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    port: { number: await freePort(), askedFor: false },
    durability,
    say,
    logFile: join(folder, 'postgres.log'),
    connections: 300,
    databases: [],
    started,
  });
  return postgres;
};

const startTemporalForTests = async (postgres: Postgres): Promise<string> => {
  const logFile = join(folder, 'temporal.log');
  const server = await startTemporalServer({
    programs: await temporalPrograms(say, logFile),
    databases: { serverUrl: postgres.urlOf('postgres'), main: 'temporal', visibility: 'temporal_visibility' },
    port: { number: await freePort(), askedFor: false },
    folder: join(folder, 'temporal'),
    logFile,
    started,
  });
  return server.address;
};

let ending = false;
const end = async (code: number): Promise<void> => {
  if (ending) return;
  ending = true;
  for (const child of children.reverse()) await child.stop(5000);
  await rm(folder, { recursive: true, force: true });
  process.exit(code);
};

process.stdin.resume().once('end', () => void end(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

try {
  const postgres = await startPostgresForTests();
  const temporalAddress = withTemporal ? await startTemporalForTests(postgres) : null;
  const servers: TestServers = { postgresUrl: postgres.urlOf('postgres'), temporalAddress };
  process.stdout.write(`${JSON.stringify(servers)}\n`);
} catch (error) {
  say(plainText(error));
  await end(1);
}
