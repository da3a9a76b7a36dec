import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshRecord } from '../../../test/fixtures/fresh-record.ts';
import { apiOn, type RunningApi } from '../testing/running-api.ts';

describe('a command that is not understood', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await apiOn(await freshRecord('2026-11-23T08:00:00Z'));
  });

  afterAll(() => api.end());

  it.each<[string, object]>([
    ['do', { do: 'explode' }],
    ['do', {}],
    ['measure', { do: 'resume' }],
    ['measure', { do: 'resume', measure: 'M\0' }],
    ['measure', { do: 'resume', measure: 7 }],
    ['step', { do: 'ask-to-drop', measure: 'M.1', step: '1' }],
    ['step', { do: 'add-step', measure: 'M.1', step: 3_000_000_000, title: 'x' }],
    ['doneOn', { do: 'complete-step', measure: 'M.1', step: 1, doneOn: '2027-02-30' }],
    ['donePrecision', { do: 'complete-step', measure: 'M.1', step: 1, doneOn: '2026-11-20', donePrecision: 'year' }],
    ['said', { do: 'report', measure: 'M.1', step: 1 }],
    ['said.kind', { do: 'report', measure: 'M.1', step: 1, said: { kind: 'fine' } }],
    ['said.reason', { do: 'report', measure: 'M.1', step: 1, said: { kind: 'at-risk' } }],
    ['said.share', { do: 'report', measure: 'M.1', step: 1, said: { kind: 'partly', share: 0.5 } }],
    ['source', { do: 'report-status', measure: 'M.1', source: 'pigeon' }],
    ['text', { do: 'report-status', measure: 'M.1', text: 7 }],
    ['source', { do: 'pause', measure: 'M.1', until: '2027-01-04', source: 'mail' }],
    ['answer', { do: 'take-answer-back', measure: 'M.1', step: 1 }],
    ['to', { do: 'ask-for-date', measure: 'M.1', step: 1, to: 'bald', reason: 'other' }],
    ['reason', { do: 'ask-for-date', measure: 'M.1', step: 1, to: '2027-12-31' }],
    ['office', { do: 'grant-request', measure: 'M.1', step: 1, office: null }],
    ['days', { do: 'hold-escalation', measure: 'M.1', step: 1, days: 'zwei', text: 'Vertrag' }],
    ['text', { do: 'hold-escalation', measure: 'M.1', step: 1, days: 2 }],
    ['title', { do: 'rename-step', measure: 'M.1', step: 1 }],
    ['hard', { do: 'add-step', measure: 'M.1', step: 9, title: 'x', hard: 'ja' }],
    ['precision', { do: 'give-first-date', measure: 'M.1', step: 4, dueOn: '2027-12-31', precision: 'week' }],
    ['others.0.dueOn', { do: 'split-step', measure: 'M.1', step: 1, title: 'x', others: [{ title: 'y', dueOn: 3 }] }],
    ['order', { do: 'reorder-steps', measure: 'M.1', order: '2,1' }],
    ['order.1', { do: 'reorder-steps', measure: 'M.1', order: [1, 0] }],
    ['result', { do: 'close-measure', measure: 'M.1', result: 'fertig' }],
    ['contact', { do: 'set-contact', office: 'A' }],
    ['contact.email', { do: 'set-contact', office: 'A', contact: { email: 'a@b\r\nBcc: c@d.example' } }],
    ['from', { do: 'record-absence', office: 'A', to: '2026-12-04' }],
    ['mode', { do: 'set-mail-mode', mode: 'sometimes' }],
    ['mailbox', { do: 'set-mailbox', office: 'A' }],
    ['escalation.email', { do: 'set-escalation', office: 'A', escalation: { email: 'niemand' } }],
    ['superior', { do: 'set-superior', office: 'A' }],
    ['rhythm', { do: 'set-preferences', office: 'A', rhythm: 'monthly' }],
    ['language', { do: 'set-preferences', office: 'A', language: 'fr' }],
    ['office', { do: 'set-preferences', language: 'en' }],
    ['office', { do: 'set-preferences', office: 'A', post: 'leadership', language: 'en' }],
    ['post', { do: 'set-preferences', post: 'mayor', language: 'en' }],
    ['contact', { do: 'set-coordination', contact: null }],
    ['contact.phone', { do: 'set-coordination', contact: { email: 'a@b.example', phone: 351 } }],
    ['contact', { do: 'set-leadership' }],
    ['phone', { do: 'set-leadership', contact: { email: 'a@b.example', phone: '351' } }],
    ['division', { do: 'add-leader', contact: { email: 'a@b.example' } }],
    ['email', { do: 'remove-leader', division: 'A' }],
    ['office', { do: 'set-lead', measure: 'M.1' }],
  ])('is answered with a German sentence about „%s“: %j', async (field, command) => {
    const { status, body } = await api.give(command);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-command' });
    expect(body.text).toMatch(/^Der Befehl ist so nicht verständlich: .*\.$/);
    expect(body.text).toContain(field);
    expect(body.text).not.toMatch(/invalid|expected|unrecognized|option/i);
  });
});
