import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type IsoDate } from '#libs/calendar/domain/index';
import { readConfiguration, type RunningParts } from '#libs/config/index';
import { print } from '../terminal.ts';
import { up } from '../up/up.ts';
import { liveHalfYear } from './live-half-year.ts';
import { readScript } from './script.ts';

export interface HalfYearOptions {
  /** The last day; null: as the script says. */
  until: IsoDate | null;
  /** Ends when the last day is over, instead of staying to be looked at. */
  exit: boolean;
}

/**
 * Half a year of the invented plan in time-lapse, in an installation of its own that begins anew each time: offices answer their
 * mails, each in its manner.
 *
 * @returns the exit code.
 */
export async function halfYear({ until, exit }: HalfYearOptions): Promise<number> {
  const script = await readScript();
  const home = join(readConfiguration(process.env).home, 'half-year');
  process.env.SCHRITTMACHER_HOME = home;
  return up(
    { examples: [script.plan], today: script.from },
    {
      before: () => removePartsIn(home),
      then: async ({ api }: RunningParts) => {
        print('\nEin halbes Jahr im Zeitraffer:');
        await liveHalfYear(api!, script, until ?? script.to);
        print('\nDas halbe Jahr ist vorbei. Übersicht und Mails bleiben, bis Sie mit Strg-C beenden.');
        return exit ? 'stop' : 'stay';
      },
    },
  );
}

/** What an earlier run left: its database and its mails. */
async function removePartsIn(home: string): Promise<void> {
  for (const part of ['postgres', 'temporal', 'temporal-ui', 'mails', 'logs']) {
    await rm(join(home, part), { recursive: true, force: true });
  }
}
