import { identityKey } from '#libs/cadence/domain/index';
import { type ReleaseAhead } from '#libs/mail/domain/index';
import { type Forecast } from './forecast.ts';
import { type RecordedNotice } from './ports.ts';

/** What is known after today's delivery. */
export interface AfterDelivery {
  /** Identities. */
  released: ReadonlySet<string>;
  /** All of the plan. */
  notices: readonly RecordedNotice[];
  /** So many of leadership's summaries without a notice wait to be released too. */
  summaries: number;
}

/** How much waits to be released, in numbers. */
export function releaseAhead({ on, digests }: Forecast, { released, notices, summaries }: AfterDelivery): ReleaseAhead {
  const waits = (notice: RecordedNotice): boolean => !released.has(identityKey(notice));
  const waiting = digests.map(({ items }) => items.filter(waits).length).filter((count) => count > 0);
  return {
    on,
    mails: waiting.length + summaries,
    notices: waiting.reduce((sum, count) => sum + count, 0),
    held: notices.filter((notice) => notice.state === 'pending' && notice.heldOn !== null && waits(notice)).length,
  };
}
