import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDirectory } from '#libs/config/index';

describe('half a year in time-lapse', () => {
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'schrittmacher-e2e-'));
  });

  afterAll(() => rm(home, { recursive: true, force: true }));

  /** The first weeks are enough to see it live. */
  const live = async (): Promise<string> => {
    const program = join(projectDirectory(), 'bin', 'schrittmacher.mjs');
    const words = [program, 'half-year', '--until', '2026-12-09', '--exit'];
    const env = { ...process.env, SCHRITTMACHER_HOME: home };
    return (await promisify(execFile)(process.execPath, words, { env, maxBuffer: 10_000_000 })).stdout;
  };

  it('brings mails, answers and what coordination does, each on its day, and nothing that the rules refuse', async () => {
    const told = await live();
    expect(told).toMatch(/24\.11\.2026 {2}\d\d Mails, \d\d Antworten/);
    expect(told).toContain('Die Koordination übergibt 12.3 Schritt 2');
    expect(told).toContain('3.5 bekommt ihren ersten Schritt.');
    expect(told).not.toContain('abgelehnt');
    expect(told).toContain('Beendet.');
    expect((await readdir(join(home, 'half-year', 'mails'))).length).toBeGreaterThan(40);
  });
});
