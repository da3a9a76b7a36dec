import { type PlanTables } from '#libs/exchange/domain/index';
import { readPlanTables } from '#libs/exchange/index';
import { MailRow } from '#libs/mail/index';
import { commandMeasure, commandOffice, commandPlan, measureNumbered, type OfficeCommand } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { planGaps, type PlanGaps } from '../index.ts';

/** M.1 step 1: reminder-1 on Fr 18.12.2026. Everybody can be reached. */
const reachable: PlanTables = {
  offices: [
    officeEntry('A', {
      superiorKey: 'CHEF',
      contact: { name: 'Büro', email: 'buero@stadt.example' },
    }),
    officeEntry('CHEF'),
  ],
  fields: ['Gebäude'],
  measures: [measureEntry('M.1')],
  steps: [stepEntry('M.1', 1, '2027-01-29')],
  goals: [],
  measurements: [],
};

describe('the gaps of a plan in the record', () => {
  let record: FreshRecord;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
  });

  afterEach(() => record.source.destroy());

  const load = async (tables: PlanTables): Promise<string> => {
    const { planId } = await importInto(record, { ...smallPlan, tables });
    for (const command of [{ do: 'activate' }, { do: 'start-backlog' }] as const)
      await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command });
    return planId;
  };
  const found = (): Promise<PlanGaps> => record.transaction((ports) => planGaps(ports, 'klima'));
  const codes = async (): Promise<string[]> => (await found()).gaps.map(({ code }) => code);
  const onOffice = async (planId: string, command: OfficeCommand): Promise<void> => {
    const { id } = (await record.transaction(({ offices }) => offices.byKey(planId, 'A')))!;
    await commandOffice(record, { key: randomUUID(), actor: 'coordination', officeId: id, command });
  };

  it('are none when everybody can be reached', async () => {
    await load(reachable);
    expect(await found()).toEqual({ plan: 'klima', today: '2026-11-23', gaps: [] });
  });

  it('come and go with the contact of an office and its absences', async () => {
    const planId = await load(reachable);
    await onOffice(planId, { do: 'record-absence', from: '2026-12-14', to: '2026-12-18' });
    expect((await found()).gaps).toMatchObject([
      { code: 'absence-without-deputy', office: { key: 'A' }, mattersOn: '2026-12-18' },
    ]);
    await onOffice(planId, { do: 'set-deputy', deputy: { name: null, email: 'vertretung@stadt.example' } });
    expect(await codes()).toEqual([]);
    record.setClock('2026-12-01T08:00:00Z');
    await onOffice(planId, { do: 'set-contact', contact: null });
    expect((await found()).gaps).toMatchObject([{ code: 'contact-gone', since: '2026-12-01' }]);
    await onOffice(planId, { do: 'set-contact', contact: { name: null, email: 'neu@stadt.example' } });
    expect(await codes()).toEqual([]);
  });

  it('go when a step is handed to an office', async () => {
    const planId = await load({ ...reachable, steps: [stepEntry('M.1', 1, '2027-01-29', { officeKey: null })] });
    const [gap] = (await found()).gaps;
    expect(gap).toMatchObject({ code: 'step-without-owner', mattersOn: '2026-12-18' });
    expect(gap!.text.de).toMatch(/^Schritt 1 der Maßnahme M\.1 hat keine zuständige Stelle\./);
    const { measure, office } = await record.transaction(async (ports) => ({
      measure: await measureNumbered(ports, (await ports.plans.byKey('klima'))!, 'M.1'),
      office: (await ports.offices.byKey(planId, 'A'))!,
    }));
    await commandMeasure(
      { transaction: record.transaction, beforeCommand: async () => undefined },
      {
        key: randomUUID(),
        actor: 'coordination',
        measureId: measure.id,
        command: { do: 'reassign-step', stepId: measure.steps[0]!.id, officeId: office.id },
      },
    );
    expect(await codes()).toEqual([]);
  });

  it('show an address that refused a mail until a later one got there', async () => {
    const planId = await load(reachable);
    let number = 0;
    const mail = (on: string, state: MailRow['state'], kind: MailRow['kind'] = 'office'): Promise<MailRow> => {
      number += 1;
      return record.source.getRepository(MailRow).save({
        id: randomUUID(),
        planId,
        number: `2026-00000${number}`,
        kind,
        recipient: 'Buero@stadt.example',
        recipientKey: 'buero@stadt.example',
        deliveryOn: on,
        subject: 'Klimaplan',
        html: '',
        text: '',
        messageId: `<${number}@stadt.example>`,
        inReplyTo: null,
        threadReferences: null,
        datedAt: new Date(`${on}T07:00:00Z`),
        sendUntil: new Date(`${on}T16:00:00Z`),
        state,
        sentAt: state === 'sent' ? new Date(`${on}T07:01:00Z`) : null,
        sentOn: state === 'sent' ? on : null,
      } as MailRow);
    };
    await mail('2026-11-24', 'ambiguous');
    expect(await codes()).toEqual(['arrival-uncertain']);
    await mail('2026-11-25', 'failed');
    await mail('2026-11-25', 'sent', 'coordination');
    await mail('2026-11-26', 'failed');
    expect((await found()).gaps).toMatchObject([
      {
        code: 'address-refused',
        office: { key: 'A' },
        since: '2026-11-25',
        undelivered: { address: 'Buero@stadt.example', use: 'contact', mail: '2026-000002' },
      },
    ]);
    await mail('2026-11-27', 'sent');
    expect(await codes()).toEqual([]);
  });

  it('show the deliberate weaknesses of the invented plan on asylum and integration', async () => {
    const { tables } = await readPlanTables(['examples/asyl-integration-beispiel']);
    await load(tables);
    const { gaps } = await found();
    expect(gaps.map(({ code, office, measures }) => [code, office?.key ?? null, ...measures])).toEqual([
      // Its committees have steps too.
      ['owner-cannot-own', 'IBR'],
      ['owner-cannot-own', 'LKA'],
      ['owner-cannot-own', 'SR'],
      ['owner-cannot-own', 'VIO', '11.1'],
      ['measure-without-steps', null, '3.5'],
      ['measure-without-steps', null, '9.6'],
      ['measure-without-steps', null, '10.4'],
    ]);
    expect(gaps.find(({ office }) => office?.key === 'VIO')).toMatchObject({
      steps: [{ measure: '11.1', number: 2, title: 'Selbstprüfung in allen Ämtern abschließen', dueOn: '2026-06-30' }],
      stepCount: 1,
      mattersOn: '2026-11-24',
    });
    for (const { text } of gaps) expect(text.de).toMatch(/^[A-ZÄÖÜ].*Bitte .*\.$/);
    // Its two steps without an office were taken in with the lead office of their measure.
    const steps = await record.source.query('SELECT count(*)::int FROM step WHERE office_id IS NULL');
    expect(steps).toEqual([{ count: 0 }]);
  });
});
