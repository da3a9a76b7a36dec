import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveName, downloadTemporal } from './temporal-download.ts';

describe('the official release', () => {
  let folder: string;
  let server: Server;
  let releases: string;
  const served = new Map<string, Buffer | string>();

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'schrittmacher-download-'));
    server = createServer((request, response) => {
      const body = served.get(request.url ?? '');
      response.writeHead(body === undefined ? 404 : 200).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.close();
    served.clear();
    rmSync(folder, { recursive: true, force: true });
  });

  const publish = (checksum?: string): void => {
    for (const name of ['temporal-server', 'temporal-sql-tool']) writeFileSync(join(folder, name), name);
    const name = archiveName('1.2.3', process.platform, process.arch);
    const archive = execFileSync('tar', ['-cz', '-C', folder, 'temporal-server', 'temporal-sql-tool']);
    for (const program of ['temporal-server', 'temporal-sql-tool']) rmSync(join(folder, program));
    served.set(`/v1.2.3/${name}`, archive);
    served.set('/v1.2.3/checksums.txt', `${checksum ?? createHash('sha256').update(archive).digest('hex')}  ${name}\n`);
  };

  it('is named as its publisher names it', () => {
    expect(archiveName('1.32.1', 'linux', 'x64')).toBe('temporal_1.32.1_linux_amd64.tar.gz');
    expect(archiveName('1.32.1', 'darwin', 'arm64')).toBe('temporal_1.32.1_darwin_arm64.tar.gz');
  });

  it('is unpacked when its checksum is right', async () => {
    publish();
    await downloadTemporal('1.2.3', folder, () => undefined, releases);
    expect(readFileSync(join(folder, 'temporal-server'), 'utf8')).toBe('temporal-server');
    expect(readFileSync(join(folder, 'temporal-sql-tool'), 'utf8')).toBe('temporal-sql-tool');
  });

  it('is refused when its checksum is wrong', async () => {
    publish('0'.repeat(64));
    await expect(downloadTemporal('1.2.3', folder, () => undefined, releases)).rejects.toThrow(
      'does not match its checksum',
    );
  });

  it('is refused when it is not there', async () => {
    await expect(downloadTemporal('1.2.3', folder, () => undefined, releases)).rejects.toThrow('404');
  });
});
