import { type Gap } from '#libs/gaps/domain/index';

/**
 * What makes a gap the same one on another day: what is missing, and for whom. Which steps it concerns and from when it matters
 * may change without anybody having to hear of it again.
 */
export function gapSubject({ code, office, measures, steps, since, undelivered }: Gap): string {
  const about = undelivered?.address.toLowerCase() ?? office?.key ?? measures[0] ?? steps[0]?.measure ?? '';
  // Another absence of the same contact is another gap.
  return code === 'absence-without-deputy' ? `${code}|${about}|${since}` : `${code}|${about}`;
}
