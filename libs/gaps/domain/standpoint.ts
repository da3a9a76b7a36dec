import { type Cadence } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Office, type OfficeAddresses } from '#libs/offices/domain/index';
import { type GapOffice } from './gap.ts';
import { type OpenMeasure, type OpenStep } from './open-work.ts';

/** What is known on a day; `today` is a plain date in the plan's time zone. */
export interface Standpoint {
  today: IsoDate;
  cadence: Cadence;
  work: readonly OpenMeasure[];
  offices: readonly Office[];
  /** By office: the day on which its contact went and no other one came. */
  contactGoneOn: ReadonlyMap<string, IsoDate>;
}

/** An office that has open steps or leads open measures. */
export interface BusyOffice {
  name: GapOffice;
  addresses: OfficeAddresses;
  steps: OpenStep[];
  leads: OpenMeasure[];
  contactGoneOn: IsoDate | null;
}

/** In the order of `offices`. */
export function busyOffices({ cadence, work, offices, contactGoneOn }: Standpoint): BusyOffice[] {
  return offices.flatMap(({ id, key, name, shortName, kind }) => {
    const addresses = cadence.directory.offices.get(id);
    const steps = work.flatMap((measure) => measure.steps.filter(({ step }) => step.officeId === id));
    const leads = work.filter(({ measure }) => measure.leadOfficeId === id);
    if (addresses === undefined || steps.length + leads.length === 0) return [];
    const office = { key, name, shortName, kind };
    return [{ name: office, addresses, steps, leads, contactGoneOn: contactGoneOn.get(id) ?? null }];
  });
}

/** Who is asked where no office can be. */
export function instead({ cadence }: Pick<Standpoint, 'cadence'>): 'coordination' | 'nobody' {
  return cadence.directory.coordination === null ? 'nobody' : 'coordination';
}
