import { type IsoDate } from '#libs/calendar/domain/index';
import {
  deputyAddress,
  responsibleAddress,
  sameAddress,
  superiorAddress,
  type Directory,
} from '#libs/offices/domain/index';
import { type Role } from './stage.ts';

/** Who is behind a role of an office on `day`; null when nobody is known (CADENCE.md, *Delivery*). */
export function addressBehind(directory: Directory, role: Role, officeId: string | null, day: IsoDate): string | null {
  switch (role) {
    case 'responsible':
    case 'office':
      return responsibleAddress(directory, officeId, day);
    case 'deputy':
      return deputyAddress(directory, officeId);
    case 'superior':
      return superiorAddress(directory, officeId);
    case 'coordination':
      return directory.coordination;
    case 'coordinationDeputy':
      return directory.coordinationDeputy;
    case 'leadership':
      return directory.leadership;
  }
}

/** `escalation-1` is skipped if it would go to the responsible address itself or to leadership. */
export function escalationTellsNobodyNew(directory: Directory, officeId: string | null, day: IsoDate): boolean {
  const to = superiorAddress(directory, officeId);
  return sameAddress(to, responsibleAddress(directory, officeId, day)) || sameAddress(to, directory.leadership);
}
