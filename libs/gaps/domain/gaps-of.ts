import { type Cadence } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { type Office } from '#libs/offices/domain/index';
import { gapCodes, type Gap } from './gap.ts';
import { gapsOfAddresses, type UndeliveredAddress } from './gaps-of-addresses.ts';
import { gapsOfMeasures } from './gaps-of-measures.ts';
import { gapsOfOffice } from './gaps-of-offices.ts';
import { openWork } from './open-work.ts';
import { busyOffices } from './standpoint.ts';

/** All that gaps are found from. */
export interface GapSources {
  /** A plain date in the plan's time zone. */
  today: IsoDate;
  cadence: Cadence;
  /** In the order of the plan. */
  measures: readonly Measure[];
  /** In the order of their keys. */
  offices: readonly Office[];
  /** By office: the day on which its contact went and no other one came. */
  contactGoneOn: ReadonlyMap<string, IsoDate>;
  undelivered: readonly UndeliveredAddress[];
}

/**
 * Where nobody can be reached about what is open, before a mail fails. Gaps first and hints last, each by the day on which it
 * matters; the order of `gapCodes` within a day.
 *
 * @throws {CalendarRangeError} when a date lies outside the calendar's years.
 */
export function gapsOf({ undelivered, measures, ...known }: GapSources): Gap[] {
  const at = { ...known, work: openWork(known.cadence, measures, known.today) };
  const offices = busyOffices(at);
  return [
    ...gapsOfMeasures(at),
    ...offices.flatMap((office) => gapsOfOffice(at, office)),
    ...gapsOfAddresses(at, offices, undelivered),
  ].sort(byUrgency);
}

function byUrgency(a: Gap, b: Gap): number {
  if (a.severity !== b.severity) return a.severity === 'gap' ? -1 : 1;
  const [left, right] = [a.mattersOn ?? '9999-12-31', b.mattersOn ?? '9999-12-31'];
  if (left !== right) return left < right ? -1 : 1;
  return gapCodes.indexOf(a.code) - gapCodes.indexOf(b.code);
}
