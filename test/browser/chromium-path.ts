import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { oneAtATime } from '#libs/embedded/index';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No browser, no test: the page is tried in a real one or not at all, and that counts as failed. */
export class NoChromium extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `Für die Prüfung der Seite fehlt Chromium: ${reason} Bitte Chromium installieren oder CHROMIUM_PATH auf das Programm setzen.\n` +
        'Chromium is needed to test the page. Install it, or set CHROMIUM_PATH to its program.',
      options,
    );
  }
}

/**
 * Path of a real Chromium: `CHROMIUM_PATH`, else the first on `PATH`, else installed with apt where that is allowed.
 *
 * @throws NoChromium
 */
export async function chromiumPath(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    if (await isProgram(given)) return given;
    throw new NoChromium(`CHROMIUM_PATH (${given}) ist kein Programm.`);
  }
  return (await onPath(names)) ?? (await oneAtATime('chromium', () => undefined, installed));
}

/** Whoever waited for another one's installation finds it. */
async function installed(): Promise<string> {
  const present = await onPath(names);
  if (present !== null) return present;
  const apt = await onPath(['apt-get']);
  if (apt === null || process.getuid?.() !== 0) throw new NoChromium('Auf PATH ist keines.');
  process.stderr.write('Chromium fehlt und wird mit apt-get installiert …\n');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run(apt, ['update', '-q'], { env: environment });
    await run(apt, ['install', '-y', '-q', 'chromium'], { env: environment, maxBuffer: 50_000_000 });
  } catch (cause) {
    throw new NoChromium('apt-get konnte es nicht installieren.', { cause });
  }
  const found = await onPath(names);
  if (found === null) throw new NoChromium('apt-get hat keines gebracht.');
  return found;
}

async function onPath(programs: readonly string[]): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const program of programs) {
    for (const folder of folders) if (await isProgram(join(folder, program))) return join(folder, program);
  }
  return null;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not for us, which is the same here
  }
}
