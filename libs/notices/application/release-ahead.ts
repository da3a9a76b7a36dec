import { identityKey } from '#libs/cadence/domain/index';
import { type ReleaseAhead } from '#libs/mail/domain/index';
import { type Forecast } from './forecast.ts';
import { type RecordedNotice } from './ports.ts';

/** What is known after today's delivery. */
export interface AfterDelivery {
  /** Identities. */
  released: ReadonlySet<string>;
  /** So many of leadership's summaries without a notice wait to be released too. */
  summaries: number;
}

/** How much of the forecast waits to be released, in numbers. */
export function releaseAhead({ until, days }: Forecast, { released, summaries }: AfterDelivery): ReleaseAhead {
  const waits = (notice: RecordedNotice): boolean => !released.has(identityKey(notice));
  const mails = days.flatMap(({ on, digests }) =>
    digests.map(({ items }) => ({ on, notices: items.filter(waits) })).filter(({ notices }) => notices.length > 0),
  );
  const notices = mails.flatMap((mail) => mail.notices);
  // Leadership reads on contact days only.
  const last = summaries > 0 ? until : (mails.at(-1)?.on ?? until);
  return {
    on: mails[0]?.on ?? last,
    until: last,
    mails: mails.length + summaries,
    notices: notices.length,
    held: notices.filter(({ heldOn }) => heldOn !== null).length,
  };
}
