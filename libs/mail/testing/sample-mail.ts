import { type ClaimedMail } from '../application/mail-queue.ts';

export function aMail(changes: Partial<ClaimedMail> = {}): ClaimedMail {
  return {
    id: '0190d4a2-0000-7000-8000-000000000001',
    planId: '0190d4a2-0000-7000-8000-0000000000aa',
    kind: 'office',
    recipient: 'amt-umwelt@dresden.example',
    copies: [],
    replyTo: 'klimakoordination@dresden.example',
    subject: 'Klimaplan: 1 überfällig (6 AT), 2 bis 30.06. – Stabsstelle Klima',
    html: '<p>Guten Tag, Maßnahme „Wärme“ &amp; größer</p>',
    text: 'Guten Tag,\n\nMaßnahme „Wärme“ & größer\n.\nnach dem Punkt\n',
    messageId: '<0190d4a2-0000-7000-8000-000000000001@stadt.example>',
    inReplyTo: '<thread.1@stadt.example>',
    threadReferences: '<thread.1@stadt.example>',
    datedAt: new Date('2027-06-29T06:00:00Z'),
    ...changes,
  };
}
