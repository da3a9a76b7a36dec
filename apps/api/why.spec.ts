import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mailWhyAnswer, whyAnswer } from './why-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

describe('why somebody is told, by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await apiWithPlan();
    await api.give({ do: 'activate' }).expect(200);
  });

  afterAll(() => api.end());

  const ask = (path: string) => api.ask.get(`/api/plans/klima/measures/${path}`);

  it('is data and readable text in both languages', async () => {
    const { status, body } = await ask('M.1/why?step=1&on=2026-12-18');
    expect(status).toBe(200);
    expect(whyAnswer.parse(body)).toEqual(body);
    expect(body.why).toMatchObject({ notices: [{ stage: 'reminder-1', state: { kind: 'foreseen' } }], absence: null });
    expect(body.text).toContain('20 Arbeitstage vor der Frist');
    expect(body.english).toContain('20 working days before the deadline');
  });

  it('without a step is about the measure as a whole', async () => {
    const { body } = await ask('M.1/why?on=2027-02-15');
    expect(whyAnswer.parse(body)).toEqual(body);
    expect(body.why).toMatchObject({ step: null, absence: { reason: { because: 'dated-step-open' } } });
  });

  it('answers with a sentence when the question is not understood or is about nothing', async () => {
    for (const [path, expected] of [
      ['M.1/why?step=1', 400],
      ['M.1/why?step=1&on=2027-02-30', 400],
      ['M.1/why?step=1&on=9999-12-31', 400],
      ['M.1/why?step=0&on=2027-02-15', 400],
      ['M.1/why?step=9&on=2027-02-15', 404],
      ['X.9/why?step=1&on=2027-02-15', 404],
    ] as const) {
      const { status, body } = await ask(path);
      expect({ path, status, body }).toMatchObject({ status: expected, body: { text: expect.stringMatching(/\.$/) } });
    }
  });

  it('of a mail is said to its reader, in both languages and notice by notice', async () => {
    const [step] = await api.record.source.query<
      { id: string; measure_id: string; plan_id: string; office_id: string }[]
    >(
      `SELECT step.id, step.measure_id, measure.plan_id, step.office_id FROM step JOIN measure ON measure.id = measure_id
        WHERE measure.number = 'M.1' AND step.number = 1`,
    );
    const [mail, notice] = [randomUUID(), randomUUID()];
    await api.record.source.query(
      `INSERT INTO mail (id, plan_id, number, kind, recipient, recipient_key, delivery_on, subject, html, text, message_id, dated_at, send_until)
       VALUES ($1, $2, '2026-000007', 'office', 'a@stadt.example', 'a@stadt.example', '2026-12-18', 'Klimaplan', '', '', 'm', now(), now())`,
      [mail, step!.plan_id],
    );
    await api.record.source.query(
      `INSERT INTO notice (id, plan_id, measure_id, step_id, office_id, stage, role, due_version, entered_on, cause,
                           falls_on, recipient, state, raised_at, told_on)
       VALUES ($1, $2, $3, $4, $5, 'reminder-1', 'responsible', 1, '2026-11-23', '', '2026-12-18', 'a@stadt.example',
               'told', now(), '2026-12-18')`,
      [notice, step!.plan_id, step!.measure_id, step!.id, step!.office_id],
    );
    await api.record.source.query(`INSERT INTO mail_item (mail_id, notice_id, position) VALUES ($1, $2, 0)`, [
      mail,
      notice,
    ]);
    const { status, body } = await api.ask.get('/api/plans/klima/mails/2026-000007/why');
    expect(status).toBe(200);
    expect(mailWhyAnswer.parse(body)).toEqual(body);
    expect(body.why).toMatchObject({ number: '2026-000007', because: 'notices', items: [{ stage: 'reminder-1' }] });
    expect(body.mail).toEqual({ number: '2026-000007', on: '2026-12-18', subject: 'Klimaplan' });
    expect(body.text).toContain('Mail 2026-000007 vom Fr 18.12.2026');
    expect(body.notices[0].text).toContain('20 Arbeitstage vor der Frist');
    expect(body.notices[0].english).toContain('20 working days before the deadline');
    expect(JSON.stringify(body)).not.toContain('@');
    const missing = await api.ask.get('/api/plans/klima/mails/2026-999999/why');
    expect(missing).toMatchObject({ status: 404, body: { text: expect.stringMatching(/\.$/) } });
  });

  it('answers this machine only', () => expectRefusedElsewhere(() => ask('M.1/why?step=1&on=2026-12-18')));
});
