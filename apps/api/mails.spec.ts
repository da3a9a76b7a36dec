import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type DeliveringPlan, deliveringPlan } from '../../test/fixtures/delivering.ts';
import { smallPlan } from '../../test/fixtures/fresh-record.ts';
import { apiAt, type RunningApi } from './testing/running-api.ts';

let living: DeliveringPlan;
let api: RunningApi;

beforeEach(async () => {
  living = await deliveringPlan(smallPlan);
  await living.deliverAndSend('2026-12-18');
  api = await apiAt(living.record, '2026-12-18T10:00:00Z');
});

afterEach(() => api.end());

const say = (mail: string, body: object, key?: string) =>
  api.post(`/api/plans/klima/mails/${mail}/commands`, body, key);

it('what became of a mail is said by HTTP, once, and refused where it cannot be so', async () => {
  const mail = '2026-000001';
  expect((await say(mail, { do: 'confirm-arrival' })).body).toMatchObject({ code: 'mail-not-missing' });
  const returned = await say(mail, { do: 'mark-returned', on: '2026-12-18' }, 'key');
  expect(returned).toMatchObject({ status: 200, body: { done: true } });
  expect((await say(mail, { do: 'mark-returned', on: '2026-12-18' }, 'key')).body).toEqual(returned.body);
  const again = await say(mail, { do: 'mark-returned' });
  expect(again).toMatchObject({ status: 422, body: { code: 'mail-already-returned' } });
  expect(again.body.text).toMatch(/18\.12\.2026 zurückkam, ist bereits vermerkt/);
  expect(await say(mail, { do: 'confirm-arrival', on: null })).toMatchObject({ status: 200 });
  expect(await say('2026-999999', { do: 'mark-returned' })).toMatchObject({ status: 404 });
  expect(await say(mail, { do: 'resend' })).toMatchObject({ status: 400, body: { code: 'invalid-command' } });
});
