import { type Gap } from '#libs/gaps/domain/index';
import { createHash } from 'node:crypto';

/**
 * What makes a gap the same one on another day: what is missing, and for whom. Which steps it concerns and from when it matters
 * may change without anybody having to hear of it again. An address is erasable, so only its hash is kept.
 */
export function gapSubject({ code, office, measures, steps, since, undelivered }: Gap): string {
  const address = undelivered === null ? null : hashOf(undelivered.address);
  const about = address ?? office?.key ?? measures[0] ?? steps[0]?.measure ?? '';
  // Another absence of the same contact is another gap.
  return code === 'absence-without-deputy' ? `${code}|${about}|${since}` : `${code}|${about}`;
}

/** Of an address whatever its case; short, for what is told apart are the addresses of one plan. */
function hashOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16);
}
