import { type GivenContact, type OfficeCommand } from '#libs/measures/index';
import { z } from 'zod';
import { command, day, office, only, words } from './fields.ts';

const contact = only(
  {
    name: words.optional(),
    email: z.email({ error: 'ist keine Mailadresse; bitte so angeben: klima@stadt.example' }),
  },
  'bitte { "email": … } angeben, oder null, wenn niemand mehr eingetragen sein soll',
)
  .nullable()
  .meta({
    description: 'null: nobody any more',
    example: { name: 'Ansprechstelle Klima', email: 'klima@stadt.example' },
  });

/** Who acts for an office. */
export const officeBodies = [
  command('set-contact', 'Whom the mails of the office go to.', { office, contact }),
  command('set-deputy', 'Who gets them while the contact is away.', { office, deputy: contact }),
  command('record-absence', 'The contact is away, both days included; no reason is kept.', {
    office,
    from: day,
    to: day,
  }),
] as const;

type OfficeBody = z.output<(typeof officeBodies)[number]>;

export function officeChange(body: OfficeBody): OfficeCommand {
  switch (body.do) {
    case 'set-contact':
      return { do: body.do, contact: given(body.contact) };
    case 'set-deputy':
      return { do: body.do, deputy: given(body.deputy) };
    case 'record-absence':
      return { do: body.do, from: body.from, to: body.to };
  }
}

function given(contact: { name?: string; email: string } | null): GivenContact | null {
  return contact === null ? null : { name: contact.name?.trim() || null, email: contact.email };
}
