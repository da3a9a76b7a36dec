import { type AddressReason, type Reader, type Recipient } from '../../domain/index.ts';

/** `To: a@stadt.example for Amt A. The office is responsible. No contact is entered; this is its mailbox.` */
export function recipientSentence({ address, ...reader }: Recipient): string {
  const { role, office } = reader;
  const speaksForIt = role === 'responsible' || role === 'office' || role === 'deputy';
  const forOffice = office !== null && speaksForIt ? ` for ${office}` : '';
  return `To: ${address ?? 'nobody'}${forOffice}. ${whySentences(reader)}`;
}

/** The same for whoever reads it: `For Amt A. The office is responsible. This is its contact.` */
export function readerSentence(reader: Reader): string {
  const { role, office } = reader;
  const speaksForIt = role === 'responsible' || role === 'office' || role === 'deputy';
  return `${office !== null && speaksForIt ? `For ${office}. ` : ''}${whySentences(reader)}`;
}

function whySentences({ role, office, because }: Reader): string {
  if (office === null) return reasons[because];
  switch (role) {
    case 'responsible':
      return `The office is responsible. ${reasons[because]}`;
    case 'office':
      return `This office is waited for. ${reasons[because]}`;
    case 'deputy':
      return reasons[because];
    default:
      return `${reasons[because]} Responsible is ${office}.`;
  }
}

const reasons: Record<AddressReason, string> = {
  contact: 'This is its contact.',
  'deputy-while-away': 'Its contact is away on that day; this is the deputy.',
  'mailbox-while-away': 'Its contact is away on that day and no deputy is entered; this is the mailbox.',
  mailbox: 'No contact is entered; this is the mailbox.',
  'no-office': 'No responsible office is entered; hence coordination.',
  'not-ownable': 'A distribution list or committee cannot own a step; hence coordination.',
  'nobody-reachable': 'Nobody is entered for the office; hence coordination.',
  'deputy-too': 'From this stage on the deputy gets it too.',
  'escalation-address': "This is the responsible office's escalation address.",
  superior: 'This is the office superior to the responsible one.',
  'no-superior': 'No superior office can be reached; hence coordination.',
  coordination: 'This stage goes to coordination.',
  'coordination-deputy': "This stage goes to coordination's deputy too.",
  leadership: 'This stage goes to leadership.',
  'had-escalation': 'The notice that the step is without an answer went there.',
  'as-entered-then': 'The addresses were entered like this when the notice came up; today it would be another one.',
  'nobody-known': 'No address is entered for this role.',
};
