import { type GivenContact } from '#libs/measures/index';
import { z } from 'zod';
import { only, words } from './fields.ts';

export const email = z.email({ error: 'ist keine Mailadresse; bitte so angeben: klima@stadt.example' });

const fields = { name: words.optional(), email };
const example = { name: 'Ansprechstelle Klima', email: 'klima@stadt.example' };

/** Whom mail can go to. */
export const contact = only(fields, 'bitte { "email": … } angeben').meta({ example });

export const contactOrNone = only(
  fields,
  'bitte { "email": … } angeben, oder null, wenn niemand mehr eingetragen sein soll',
)
  .nullable()
  .meta({ description: 'null: nobody any more', example });

export const contactWithPhone = only(
  {
    ...fields,
    phone: words.nullable().optional().meta({
      description:
        'As mails are to name it: one line of at most 40 characters; null: none any more; left out: it stays',
    }),
  },
  'bitte { "email": … } angeben',
).meta({ example: { ...example, phone: '0351 488 0' } });

interface Words {
  name?: string;
  email: string;
  phone?: string | null;
}

export function given(contact: Words): GivenContact;
export function given(contact: Words | null): GivenContact | null;
export function given(contact: Words | null): GivenContact | null {
  if (contact === null) return null;
  const { name, email, phone } = contact;
  return { name: name?.trim() || null, email, ...(phone === undefined ? {} : { phone }) };
}
