import { type OfficeCommand } from '#libs/measures/index';
import { type z } from 'zod';
import { contactOrNone, given } from './contact-fields.ts';
import { command, day, office } from './fields.ts';
import { type InMeasure, officeId } from './looking-up.ts';

/** Who acts for an office. */
export const officeBodies = [
  command('set-contact', 'Whom the mails of the office go to.', { office, contact: contactOrNone }),
  command('set-deputy', 'Who gets them while the contact is away.', { office, deputy: contactOrNone }),
  command('set-mailbox', 'Where they go when there is no contact, and copies from the second question on.', {
    office,
    mailbox: contactOrNone,
  }),
  command('set-escalation', 'Where escalations go instead of the superior office.', {
    office,
    escalation: contactOrNone,
  }),
  command('set-superior', 'The office above.', {
    office,
    superior: office.nullable().meta({ description: 'Key of the superior office; null: none' }),
  }),
  command('record-absence', 'The contact is away, both days included; no reason is kept.', {
    office,
    from: day,
    to: day,
  }),
] as const;

type OfficeBody = z.output<(typeof officeBodies)[number]>;

export async function officeChange(at: Pick<InMeasure, 'ports' | 'plan'>, body: OfficeBody): Promise<OfficeCommand> {
  switch (body.do) {
    case 'set-contact':
      return { do: body.do, contact: given(body.contact) };
    case 'set-deputy':
      return { do: body.do, deputy: given(body.deputy) };
    case 'set-mailbox':
      return { do: body.do, mailbox: given(body.mailbox) };
    case 'set-escalation':
      return { do: body.do, escalation: given(body.escalation) };
    case 'set-superior':
      return { do: body.do, superiorId: body.superior === null ? null : await officeId(at, body.superior) };
    case 'record-absence':
      return { do: body.do, from: body.from, to: body.to };
  }
}
