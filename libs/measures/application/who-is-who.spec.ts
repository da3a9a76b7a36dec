import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { officeEntry, smallPlanTables } from '../../../test/fixtures/plan-tables.ts';
import {
  commandMeasure,
  commandOffice,
  type CommandOutcome,
  commandPlan,
  type GivenPlanCommand,
  type OfficeCommand,
  officeKeyed,
  planNamed,
} from '../index.ts';

const somebody = (email: string) => ({ name: null, email });

describe('who is who in a plan', () => {
  let record: FreshRecord;
  let planId: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    const beirat = officeEntry('BEIRAT', { kind: 'Gremium', ownable: false });
    const tables = { ...smallPlanTables, offices: [...smallPlanTables.offices, beirat] };
    ({ planId } = await importInto(record, { ...smallPlan, tables }));
    await onPlan({ do: 'activate' });
    await record.transaction((ports) => ports.wakeups.claim(100, 600));
  });

  afterEach(() => record.source.destroy());

  const cameTo = (outcome: CommandOutcome): true | string => (outcome.done ? true : outcome.refused.code);
  const onPlan = async (command: GivenPlanCommand, key: string = randomUUID()) =>
    cameTo(await commandPlan(record, { key, actor: 'coordination', planId, command }));
  const plan = () => record.transaction((ports) => planNamed(ports, 'klima'));
  const office = async (key: string) => {
    const found = await plan();
    return record.transaction((ports) => officeKeyed(ports, found, key));
  };
  const onOffice = async (key: string, command: OfficeCommand) =>
    cameTo(
      await commandOffice(record, {
        key: randomUUID(),
        actor: 'coordination',
        officeId: (await office(key)).id,
        command,
      }),
    );
  const directory = async () => {
    const found = await plan();
    return record.transaction((ports) => ports.offices.directoryOf(found));
  };
  const woken = async () => {
    const rows = await record.transaction((ports) => ports.wakeups.claim(100, 600));
    return rows.map(({ workflowId }) => workflowId.split('/')[0]).sort();
  };
  const contact = async (id: string | null) => (await record.transaction((ports) => ports.contacts.byIds([id!])))[0];

  it('is coordination with its phone, its deputy and leadership; mails turn to them at once', async () => {
    const contactOf = { ...somebody('neu@stadt.example'), phone: '0351 488 1' };
    expect(await onPlan({ do: 'set-coordination', contact: contactOf })).toBe(true);
    expect(await woken()).toEqual(['delivery', 'measure', 'measure']);
    expect(await onPlan({ do: 'set-coordination-deputy', contact: somebody('zwei@stadt.example') })).toBe(true);
    expect(await onPlan({ do: 'set-leadership', contact: somebody('chef@stadt.example') })).toBe(true);
    expect(await directory()).toMatchObject({
      coordination: 'neu@stadt.example',
      coordinationDeputy: 'zwei@stadt.example',
      leadership: 'chef@stadt.example',
    });
    expect((await contact((await plan()).coordinationId))?.phone).toBe('0351 488 1');
    expect(await onPlan({ do: 'set-leadership', contact: null })).toBe(true);
    expect(await onPlan({ do: 'set-leadership', contact: null })).toBe('contact-unchanged');
    expect((await directory()).leadership).toBeNull();
  });

  it('another phone of the same coordination is no event; the same again is refused', async () => {
    const { version } = await plan();
    const coordination = somebody('KOORDINATION@stadt.example');
    expect(await onPlan({ do: 'set-coordination', contact: coordination })).toBe('contact-unchanged');
    expect(await onPlan({ do: 'set-coordination', contact: { ...coordination, phone: '0351 488 2' } })).toBe(true);
    expect(await onPlan({ do: 'set-coordination', contact: { ...coordination, phone: '0351 488 2' } })).toBe(
      'contact-unchanged',
    );
    const after = await plan();
    expect(after.version).toBe(version);
    expect((await contact(after.coordinationId))?.phone).toBe('0351 488 2');
  });

  it('a phone can go again, and is one line that fits into a mail', async () => {
    const phone = async () => (await contact((await plan()).coordinationId))?.phone;
    const coordination = somebody('koordination@stadt.example');
    const call = (given: string | null) =>
      onPlan({ do: 'set-coordination', contact: { ...coordination, phone: given } });
    expect(await call('0351 488 2')).toBe(true);
    expect(await call(null)).toBe(true);
    expect(await phone()).toBeNull();
    expect(await call(null)).toBe('contact-unchanged');
    expect(await call(' 0351 488 3 ')).toBe(true);
    expect(await phone()).toBe('0351 488 3');
    expect(await call('')).toBe(true);
    expect(await phone()).toBeNull();
    for (const unclear of ['0351\n488', '0351\u2028488', '3'.repeat(41)])
      expect(await call(unclear)).toBe('phone-unclear');
    expect(await onPlan({ do: 'set-coordination', contact: { ...somebody('neu@stadt.example'), phone: '1\r2' } })).toBe(
      'phone-unclear',
    );
    expect(await call('3'.repeat(40))).toBe(true);
  });

  it('who steers or leads the plan chooses a language too; every mail to that address turns to it', async () => {
    const english = { do: 'set-preferences', preferences: { language: 'en' } } as const;
    expect(await onPlan({ ...english, post: 'leadership' }, 'einmal')).toBe(true);
    expect(await woken()).toEqual(['delivery', 'measure', 'measure']);
    expect([...(await directory()).english]).toEqual(['leitung@stadt.example']);
    expect(await onPlan({ ...english, post: 'leadership' }, 'einmal')).toBe(true);
    expect(await onPlan({ ...english, post: 'leadership' })).toBe('preferences-unchanged');
    await expect(onPlan({ ...english, post: 'coordination' }, 'einmal')).rejects.toMatchObject({
      code: 'command-key-reused',
    });
    expect(await onPlan({ ...english, post: 'coordination' })).toBe(true);
    expect([...(await directory()).english].sort()).toEqual(['koordination@stadt.example', 'leitung@stadt.example']);
    expect(await onPlan({ ...english, post: 'coordinationDeputy' })).toBe('nobody-in-post');
  });

  it('further leaders come and go, each for a division', async () => {
    const officeId = (await office('CHEF')).id;
    const add = { do: 'add-leader', contact: somebody('gb@stadt.example'), officeId } as const;
    expect(await onPlan(add)).toBe(true);
    expect(await woken()).toContain('delivery');
    expect(await onPlan({ ...add, contact: somebody('GB@stadt.example') })).toBe('leader-unchanged');
    expect(await onPlan({ ...add, officeId: (await office('A')).id })).toBe(true);
    const leaders = (await plan()).leaders;
    expect(leaders.map((it) => it.contactId)).toEqual([leaders[0]!.contactId, leaders[0]!.contactId]);
    const remove = { do: 'remove-leader', email: 'gb@Stadt.example', officeId } as const;
    expect(await onPlan(remove)).toBe(true);
    expect(await onPlan(remove)).toBe('leader-not-found');
    expect((await plan()).leaders).toHaveLength(1);
  });

  it('an office has a mailbox, an address for escalations and a superior; escalations go there at once', async () => {
    const superior = async () => (await directory()).offices.get((await office('A')).id)?.superior;
    expect(await superior()).toBe('chef@stadt.example');
    expect(await onOffice('CHEF', { do: 'set-mailbox', mailbox: somebody('gb@stadt.example') })).toBe(true);
    expect(await superior()).toBe('gb@stadt.example');
    expect(await onOffice('A', { do: 'set-superior', superiorId: (await office('B')).id })).toBe(true);
    expect(await woken()).toEqual(['delivery', 'delivery', ...Array<string>(4).fill('measure')]);
    expect(await superior()).toBe('b@stadt.example');
    expect(await onOffice('A', { do: 'set-escalation', escalation: somebody('dort@stadt.example') })).toBe(true);
    expect(await superior()).toBe('dort@stadt.example');
    expect(await onOffice('A', { do: 'set-escalation', escalation: null })).toBe(true);
    expect(await onOffice('A', { do: 'set-superior', superiorId: null })).toBe(true);
    expect(await superior()).toBeNull();
    expect(await onOffice('A', { do: 'set-superior', superiorId: null })).toBe('superior-unchanged');
  });

  it('no office is above itself, over however many others', async () => {
    const [a, b, chef] = [await office('A'), await office('B'), await office('CHEF')];
    expect(await onOffice('A', { do: 'set-superior', superiorId: b.id })).toBe(true);
    expect(await onOffice('CHEF', { do: 'set-superior', superiorId: a.id })).toBe('superior-below');
    expect(await onOffice('A', { do: 'set-superior', superiorId: a.id })).toBe('superior-below');
    expect(await onOffice('B', { do: 'set-superior', superiorId: null })).toBe(true);
    expect(await onOffice('CHEF', { do: 'set-superior', superiorId: a.id })).toBe(true);
    expect((await office('CHEF')).superiorId).toBe(a.id);
    expect((await office('B')).superiorId).not.toBe(chef.id);
  });

  it('mail comes weekly or in English where the contact, else the mailbox, wants it', async () => {
    expect(await onOffice('A', { do: 'set-preferences', preferences: { rhythm: 'weekly' } })).toBe(true);
    expect([...(await directory()).weekly]).toEqual(['a@stadt.example']);
    expect([...(await directory()).english]).toEqual([]);
    expect(await onOffice('A', { do: 'set-contact', contact: somebody('person@stadt.example') })).toBe(true);
    const preferences = { rhythm: 'weekly', language: 'en' } as const;
    expect(await onOffice('A', { do: 'set-preferences', preferences })).toBe(true);
    expect(await onOffice('A', { do: 'set-preferences', preferences })).toBe('preferences-unchanged');
    expect(await contact((await office('A')).contactId)).toMatchObject(preferences);
    expect([...(await directory()).english]).toEqual(['person@stadt.example']);
    await onOffice('B', { do: 'set-mailbox', mailbox: null });
    expect(await onOffice('B', { do: 'set-preferences', preferences })).toBe('no-contact');
  });

  it('a measure gets another lead, but none that cannot answer', async () => {
    const [measure] = await record.transaction((ports) => ports.measures.ofPlan(planId));
    const lead = async (key: string) => {
      const command = { do: 'set-lead', officeId: (await office(key)).id } as const;
      const request = { key: randomUUID(), actor: 'coordination', measureId: measure!.id, command };
      return cameTo(
        await commandMeasure({ transaction: record.transaction, beforeCommand: async () => undefined }, request),
      );
    };
    expect(await lead('BEIRAT')).toBe('office-cannot-own');
    await woken();
    expect(await lead('CHEF')).toBe(true);
    expect(await woken()).toEqual(['measure']);
    expect(await lead('CHEF')).toBe('lead-unchanged');
    const after = await record.transaction((ports) => ports.measures.byId(measure!.id));
    expect(after?.leadOfficeId).toBe((await office('CHEF')).id);
  });
});
