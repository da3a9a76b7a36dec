import { addressBehind, type Notice } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Directory, isAway, sameAddress } from '#libs/offices/domain/index';
import { type AddressReason } from './explanation.ts';
import { type Question } from './question.ts';

/** Why a notice goes to its address, by the addresses as they are entered now (CADENCE.md, *Delivery*). */
export function addressReason(
  { cadence: { directory }, offices }: Pick<Question, 'cadence' | 'offices'>,
  { stage, role, officeId, on, to }: Notice,
): AddressReason {
  if (to === null) return 'nobody-known';
  if (stage === 'resolved') return 'had-escalation';
  if (!sameAddress(addressBehind(directory, role, officeId, on), to)) return 'as-entered-then';
  switch (role) {
    case 'responsible':
    case 'office':
      return responsibleReason(directory, officeId, on);
    case 'deputy':
      return 'deputy-too';
    case 'superior': {
      const office = officeId === null ? undefined : directory.offices.get(officeId);
      if (office === undefined || office.superior === null) return 'no-superior';
      const own = offices.get(office.id)?.escalationId ?? null;
      return own === null ? 'superior' : 'escalation-address';
    }
    case 'coordination':
      return 'coordination';
    case 'coordinationDeputy':
      return 'coordination-deputy';
    case 'leadership':
      return 'leadership';
  }
}

function responsibleReason(directory: Directory, officeId: string | null, day: IsoDate): AddressReason {
  const office = officeId === null ? undefined : directory.offices.get(officeId);
  if (office === undefined) return 'no-office';
  if (!office.ownable) return 'not-ownable';
  if (isAway(office, day)) {
    if (office.deputy !== null) return 'deputy-while-away';
    return office.mailbox === null ? 'nobody-reachable' : 'mailbox-while-away';
  }
  if (office.contact !== null) return 'contact';
  return office.mailbox === null ? 'nobody-reachable' : 'mailbox';
}
