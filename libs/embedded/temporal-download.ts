import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Note } from './progress.ts';

const run = promisify(execFile);

/** Where the Temporal project publishes its releases. */
export const OFFICIAL_RELEASES = 'https://github.com/temporalio/temporal/releases/download';

const ANSWER_WITHIN = 6000;
const STALLED_AFTER = 20_000;

/** Name of the official archive for this machine, for example `temporal_1.32.1_linux_amd64.tar.gz`. */
export const archiveName = (version: string, platform: string, architecture: string): string =>
  `temporal_${version}_${platform}_${architecture === 'x64' ? 'amd64' : architecture}.tar.gz`;

/**
 * Puts `temporal-server` and `temporal-sql-tool` of the official release into a folder.
 * @throws Error when the archive cannot be had or does not match the published checksum.
 */
export const downloadTemporal = async (
  version: string,
  folder: string,
  note: Note,
  releases = OFFICIAL_RELEASES,
): Promise<void> => {
  const name = archiveName(version, process.platform, process.arch);
  const archive = await fetchWhole(`${releases}/v${version}/${name}`, note);
  await demandChecksum(`${releases}/v${version}/checksums.txt`, name, archive);
  const file = join(folder, name);
  await writeFile(file, archive);
  await run('tar', ['-xzf', file, '-C', folder, 'temporal-server', 'temporal-sql-tool']);
};

const demandChecksum = async (url: string, name: string, archive: Buffer): Promise<void> => {
  const list = (await fetchWhole(url, () => undefined)).toString('utf8');
  const line = list.split('\n').find((candidate) => candidate.trim().endsWith(name));
  const expected = line?.trim().split(/\s+/)[0];
  if (expected === undefined) throw new Error(`no checksum is published for ${name}`);
  if (createHash('sha256').update(archive).digest('hex') !== expected)
    throw new Error(`${name} does not match its checksum`);
};

const fetchWhole = async (url: string, note: Note): Promise<Buffer> => {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer in time')), ANSWER_WITHIN);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || response.body === null) throw new Error(`${url}: ${response.status}`);
    const total = Number(response.headers.get('content-length') ?? 0);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(new Error('the download stalled')), STALLED_AFTER);
      chunks.push(chunk);
      size += chunk.length;
      note(total > 0 ? `${Math.round((size / total) * 100)} %` : `${Math.round(size / 1e6)} MB`);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
};
