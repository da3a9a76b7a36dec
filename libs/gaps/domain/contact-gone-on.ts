import { type IsoDate } from '#libs/calendar/domain/index';
import { type OfficeEvent } from '#libs/offices/domain/index';

/** The day on which an office lost its contact and got no other one; null when it has one, or never had one. */
export function contactGoneOn(events: readonly OfficeEvent[]): IsoDate | null {
  let present = false;
  let goneOn: IsoDate | null = null;
  for (const event of events) {
    if (event.type !== 'office-added' && event.type !== 'contact-set') continue;
    if (event.contactId === null && present) goneOn = event.effectiveOn;
    present = event.contactId !== null;
    if (present) goneOn = null;
  }
  return goneOn;
}
