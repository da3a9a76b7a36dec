import { responsibleAddress, sameAddress, superiorAddress, type Directory } from '#libs/offices/domain/index';
import { type Role } from './stage.ts';

/** Who is behind a role for the steps of an office; null when nobody is known (CADENCE.md, *Delivery*). */
export function addressBehind(directory: Directory, role: Role, officeId: string | null): string | null {
  switch (role) {
    case 'responsible':
      return responsibleAddress(directory, officeId);
    case 'superior':
      return superiorAddress(directory, officeId);
    case 'coordination':
      return directory.coordination;
    case 'leadership':
      return directory.leadership;
  }
}

/** `escalation-1` is skipped if it would go to the responsible address itself or to leadership. */
export function escalationTellsNobodyNew(directory: Directory, officeId: string | null): boolean {
  const to = superiorAddress(directory, officeId);
  return sameAddress(to, responsibleAddress(directory, officeId)) || sameAddress(to, directory.leadership);
}
