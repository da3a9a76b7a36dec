import { randomUUID } from 'node:crypto';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type ContactStore } from '../application/ports.ts';
import { type Contact } from '../domain/index.ts';
import { ContactRow } from './contact-row.ts';

export function contactStore(manager: EntityManager): ContactStore {
  return {
    async byIds(ids) {
      return (await manager.findBy(ContactRow, { id: In([...ids]) })).map(contactOf);
    },
    async withEmail(email) {
      const emailKey = email.toLowerCase();
      const known = await manager.findOneBy(ContactRow, { emailKey });
      if (known !== null) return contactOf(known);
      const row = {
        id: randomUUID(),
        name: null,
        email,
        phone: null,
        rhythm: 'daily',
        language: 'de',
        emailKey,
      } as const;
      await manager.createQueryBuilder().insert().into(ContactRow).values(row).orIgnore().updateEntity(false).execute();
      return contactOf(await manager.findOneByOrFail(ContactRow, { emailKey }));
    },
    async setPreferences(id, preferences) {
      await manager.update(ContactRow, { id }, preferences);
    },
    async nameIfNameless(id, name) {
      await manager.update(ContactRow, { id, name: IsNull() }, { name });
    },
  };
}

function contactOf({ id, name, email, phone, rhythm, language }: ContactRow): Contact {
  return { id, name, email, phone, rhythm, language };
}
