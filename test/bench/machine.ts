import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import pg from 'pg';

/** Where and with what it was measured, one line each. */
export async function machine(serverUrl: string): Promise<string[]> {
  const [cpu] = cpus();
  const versions = ['@temporalio/worker', 'typeorm', 'pg', 'nodemailer'].map((name) => `${name} ${versionOf(name)}`);
  return [
    `Date: ${new Date().toISOString().slice(0, 10)}`,
    `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}; everything below shares it`,
    `Servers: PostgreSQL ${await postgresVersion(serverUrl)} (embedded, fsync and synchronous_commit on), Temporal ${temporalVersion()} on the same PostgreSQL`,
    `Node ${process.versions.node}, ${versions.join(', ')}`,
  ];
}

async function postgresVersion(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]!.server_version;
  } finally {
    await client.end();
  }
}

function versionOf(name: string): string {
  const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
  return dependencies[name]!;
}

function temporalVersion(): string {
  return /go\.temporal\.io\/server v(\S+)/.exec(textOf('docker/temporal/go.mod'))![1]!;
}

function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
