import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface StoredHistory {
  release: string;
  name: string;
  history: unknown;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const isRelease = (name: string): boolean => /^\d+\.\d+\.\d+$/.test(name);

/** All histories ever stored, one folder per release. */
export function storedHistories(): StoredHistory[] {
  return readdirSync(folder)
    .filter(isRelease)
    .sort()
    .flatMap((release) =>
      readdirSync(`${folder}${release}`)
        .sort()
        .map((name) => ({
          release,
          name,
          history: JSON.parse(readFileSync(`${folder}${release}/${name}`, 'utf8')) as unknown,
        })),
    );
}

/** Adds a history; one that is stored already stays as it is: it is a promise to running workflows. */
export function storeHistory(release: string, name: string, json: string): void {
  if (!isRelease(release)) throw new Error(`${release} is no release like 0.1.0.`);
  mkdirSync(`${folder}${release}`, { recursive: true });
  const content = JSON.stringify(JSON.parse(json), withoutMachine, 1);
  try {
    writeFileSync(`${folder}${release}/${name}.json`, `${content}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A history names the process and machine that recorded it, as `pid@host`; no replay depends on that. */
const withoutMachine = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && /^\d+@/.test(value) ? 'recorded' : value;
