import { type IsoDate } from '#libs/calendar/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { type AddressUse, gap, type Gap } from './gap.ts';
import { earliest, mattersOn, namedByDay, type OpenStep } from './open-work.ts';
import { type BusyOffice, type Standpoint } from './standpoint.ts';

/** An address to which mails did not get, with nothing sent to it since. */
export interface UndeliveredAddress {
  address: string;
  /** `failed`: refused for good or given up. `ambiguous`: nobody can tell. */
  state: 'failed' | 'ambiguous';
  /** Delivery day and number of the first such mail. */
  since: IsoDate;
  mail: string;
}

/** Undelivered addresses that are still somebody's: one that was corrected since is no gap any more. */
export function gapsOfAddresses(
  at: Standpoint,
  offices: readonly BusyOffice[],
  undelivered: readonly UndeliveredAddress[],
): Gap[] {
  return undelivered.flatMap((it) => {
    const found = useOf(at, offices, it.address);
    if (found === null) return [];
    const { use, of } = found;
    const dayOf = use === 'superior' ? ({ escalatedOn }: OpenStep): IsoDate | null => escalatedOn : mattersOn;
    const steps = of.flatMap((office) => office.steps);
    const leads = use === 'superior' ? [] : of.flatMap((office) => office.leads);
    // Coordination and leadership are told on any day.
    const day = of.length === 0 ? at.today : earliest([...steps.map(dayOf), ...leads.map(({ askedOn }) => askedOn)]);
    return [
      gap(it.state === 'failed' ? 'address-refused' : 'arrival-uncertain', day, {
        severity: it.state === 'failed' ? 'gap' : 'hint',
        office: of.length === 1 ? of[0]!.name : null,
        measures: leads.map(({ measure }) => measure.number),
        steps: namedByDay(steps, dayOf),
        since: it.since,
        undelivered: { address: it.address, use, mail: it.mail },
      }),
    ];
  });
}

/** What the address is for, and the offices that use it so; null when it is nobody's any more. */
function useOf(
  { cadence: { directory } }: Standpoint,
  offices: readonly BusyOffice[],
  address: string,
): { use: AddressUse; of: BusyOffice[] } | null {
  if (sameAddress(directory.coordination, address)) return { use: 'coordination', of: [] };
  if (sameAddress(directory.coordinationDeputy, address)) return { use: 'coordination-deputy', of: [] };
  if (sameAddress(directory.leadership, address)) return { use: 'leadership', of: [] };
  for (const use of ['contact', 'mailbox', 'deputy', 'superior'] as const) {
    const of = offices.filter(
      ({ addresses, steps }) => sameAddress(addresses[use], address) && (use !== 'superior' || steps.length > 0),
    );
    if (of.length > 0) return { use, of };
  }
  return null;
}
