import { Refusal } from '#libs/measures/domain/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { whyOnRecord } from './why-on-record.ts';
import { whyText } from './why-text.ts';

/** M.1 step 1: reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01.2027. */
describe('why somebody is told, on the record', () => {
  let living: DeliveringPlan;

  beforeEach(async () => {
    living = await deliveringPlan(smallPlan);
  });

  afterEach(() => living.end());

  const ask = (on: string, step: number | null = 1, measure = 'M.1') =>
    living.record.transaction((ports) => whyOnRecord(ports, { plan: 'klima', measure, step, on }));
  const text = async (on: string, language: 'de' | 'en' = 'de'): Promise<string[]> =>
    whyText(await ask(on), language).split('\n');

  it('is said in sentences before it happens, and in which mail once it did', async () => {
    const head = 'M.1 Schritt 1 „Schritt 1“, Fr 18.12.2026';
    const why = [
      'Erste Erinnerung',
      'Regel: 20 Arbeitstage vor der Frist, am letzten Kontakttag bis dahin.',
      'Gerechnet aus: fällig Fr 29.01.2027 (auf den Tag), gilt seit Mo 23.11.2026. Regeln in Fassung 1.',
      'An: a@stadt.example für Amt A. Die Stelle ist zuständig. Eine Ansprechstelle ist nicht eingetragen; dies ist das Postfach.',
    ];
    expect(await text('2026-12-18')).toEqual([head, '', ...why, 'Vorgesehen, wenn sich bis dahin nichts ändert.']);
    await living.deliver('2026-12-18');
    expect(await text('2026-12-18')).toEqual([
      head,
      '',
      ...why,
      'In der Mail 2026-000001 vom Fr 18.12.2026. Sie ist noch nicht übergeben.',
    ]);
    await living.record.source.query(`UPDATE mail SET state = 'sent', sent_at = now(), sent_on = delivery_on`);
    expect((await text('2026-12-18')).at(-1)).toBe(
      'In der Mail 2026-000001 vom Fr 18.12.2026. Übergeben am Fr 18.12.2026.',
    );
    expect(await text('2026-12-18', 'en')).toEqual([
      'M.1 step 1 "Schritt 1", Fri 18 Dec 2026',
      '',
      'First reminder (reminder-1)',
      'Rule: 20 working days before the deadline, on the last contact day up to then.',
      'Computed from: due Fri 29 Jan 2027 (to the day), counts since Mon 23 Nov 2026. Rules in version 1.',
      'To: a@stadt.example for Amt A. The office is responsible. No contact is entered; this is the mailbox.',
      'In mail 2026-000001 of Fri 18 Dec 2026. Handed over on Fri 18 Dec 2026.',
    ]);
  });

  it('says why nobody is told, and what comes before and after', async () => {
    await living.deliver('2026-12-18');
    expect(await text('2026-12-25')).toEqual([
      'M.1 Schritt 1 „Schritt 1“, Fr 25.12.2026',
      '',
      'An diesem Tag wird niemand angeschrieben. Auf diesen Tag fällt keine Stufe.',
      'Der Tag ist ein gesetzlicher Feiertag.',
      'Davor: Erste Erinnerung am Fr 18.12.2026.',
      'Danach: Zweite Erinnerung am Fr 22.01.2027 (vorgesehen).',
    ]);
  });

  it('keeps what was told when the step has changed since', async () => {
    await living.deliver('2026-12-18');
    const stepId = (await living.record.transaction(({ measures }) => measures.byNumber(living.planId, 'M.1')))!
      .steps[0]!.id;
    await living.give('M.1', { do: 'move-deadline', stepId, to: '2027-09-30' });
    await living.give('M.1', { do: 'complete-step', stepId, doneOn: '2026-12-18', donePrecision: 'day' });
    const { notices } = await ask('2026-12-18');
    expect(notices).toMatchObject([{ stage: 'reminder-1', deadline: { dueOn: '2027-01-29' } }]);
    expect((await ask('2027-01-22')).absence?.reason).toEqual({ because: 'step-closed', as: 'done', on: '2026-12-18' });
    expect((await ask('2026-12-17')).absence?.reason).toEqual({ because: 'between-stages' });
  });

  it('asks about a measure as a whole, and about nothing that is not there', async () => {
    expect((await ask('2027-02-15', null)).absence?.reason).toEqual({ because: 'dated-step-open' });
    for (const [code, asked] of [
      ['step-not-found', ask('2027-02-15', 9)],
      ['measure-not-found', ask('2027-02-15', 1, 'X.9')],
    ] as const) {
      await expect(asked).rejects.toMatchObject({ constructor: Refusal, code });
    }
  });
});
