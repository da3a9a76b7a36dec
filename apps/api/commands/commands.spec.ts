import { type Step } from '#libs/measures/domain/index';
import { measureNumbered, planNamed, stepNumbered } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apiWithPlan, type RunningApi } from '../testing/running-api.ts';

/** A command, and `true` when it is accepted, or status and code of the refusal. */
type Attempt = [command: { do: string; [field: string]: unknown }, true | string];

describe('by HTTP', () => {
  let api: RunningApi;

  beforeEach(async () => {
    api = await apiWithPlan();
    await go([{ do: 'activate' }, true]);
  });

  afterEach(() => api.end());

  const go = async (...attempts: Attempt[]): Promise<void> => {
    for (const [command, expected] of attempts) {
      const { status, body } = await api.give(command);
      const came = status === 200 ? body.done : `${status} ${body.code}`;
      expect({ command, came }).toEqual({ command, came: expected });
      if (expected !== true) expect(body.text).toMatch(/^[A-ZÄÖÜ„].*\.$/);
    }
  };

  const stepOf = (measure: string, step: number): Promise<Step> =>
    api.record.transaction(async (ports) =>
      stepNumbered(await measureNumbered(ports, await planNamed(ports, 'klima'), measure), step),
    );

  it('offices report, and take back what they said', async () => {
    const first = { measure: 'M.1', step: 1 };
    await go(
      [{ do: 'report', ...first, said: { kind: 'on-course' } }, true],
      [{ do: 'report', ...first, said: { kind: 'at-risk', reason: 'staff' } }, true],
      [{ do: 'report', ...first, said: { kind: 'partly', share: 50 } }, true],
      [{ do: 'report', ...first, said: { kind: 'waiting-for', office: 'B' } }, true],
      [{ do: 'report', ...first, said: { kind: 'note' } }, true],
      [{ do: 'report', ...first, said: { kind: 'partly', share: 100 } }, '422 share-out-of-range'],
      [{ do: 'report', ...first, said: { kind: 'waiting-for', office: 'A' } }, '422 own-office'],
      [{ do: 'report', ...first, said: { kind: 'waiting-for', office: 'X' } }, '404 office-not-found'],
      [{ do: 'report', measure: 'M.1', step: 99, said: { kind: 'note' } }, '404 step-not-found'],
      [{ do: 'report', measure: 'M.9', step: 1, said: { kind: 'note' } }, '404 measure-not-found'],
      [{ do: 'take-answer-back', ...first, answer: 2 }, true],
      [{ do: 'take-answer-back', ...first, answer: 2 }, '422 answer-not-found'],
      [{ do: 'report-status', measure: 'M.1' }, true],
    );
    expect((await stepOf('M.1', 1)).answers.map(({ said }) => said.kind)).toEqual([
      'on-course',
      'partly',
      'waiting-for',
      'note',
    ]);
  });

  it('offices complete steps, on a day or in a quarter', async () => {
    await go(
      [{ do: 'complete-step', measure: 'M.1', step: 1, doneOn: '2026-11-20' }, true],
      [{ do: 'complete-step', measure: 'M.1', step: 1, doneOn: '2026-11-20' }, '422 step-closed'],
      [{ do: 'complete-step', measure: 'M.1', step: 2, doneOn: '2026-11-24' }, '422 done-in-the-future'],
      [{ do: 'complete-step', measure: 'M.2', step: 1, doneOn: '2026-09-30', donePrecision: 'quarter' }, true],
    );
    expect(await stepOf('M.1', 1)).toMatchObject({ doneOn: '2026-11-20', donePrecision: 'day' });
    expect(await stepOf('M.2', 1)).toMatchObject({ doneOn: '2026-09-30', donePrecision: 'quarter' });
  });

  it('offices ask, and get a near date at once', async () => {
    await go(
      [{ do: 'ask-for-date', measure: 'M.1', step: 2, to: '2027-06-30', reason: 'procurement' }, true],
      [{ do: 'ask-for-date', measure: 'M.1', step: 2, to: '2027-12-31', reason: 'budget' }, true],
      [{ do: 'ask-for-date', measure: 'M.1', step: 2, to: '2028-03-31', reason: 'budget' }, '422 request-undecided'],
      [{ do: 'ask-for-date', measure: 'M.1', step: 3, to: '2027-03-31', reason: 'other' }, '422 new-date-too-early'],
      [{ do: 'ask-for-date', measure: 'M.1', step: 4, to: '2027-03-31', reason: 'other' }, '422 step-without-date'],
      [{ do: 'say-not-mine', measure: 'M.1', step: 3, office: 'X' }, '404 office-not-found'],
      [{ do: 'say-not-mine', measure: 'M.1', step: 3, office: 'A' }, true],
      [{ do: 'say-not-mine', measure: 'M.1', step: 3 }, '422 request-undecided'],
      [{ do: 'ask-to-drop', measure: 'M.1', step: 4 }, true],
      [{ do: 'ask-to-drop', measure: 'M.1', step: 4 }, '422 request-undecided'],
    );
    expect(await stepOf('M.1', 2)).toMatchObject({
      dueOn: '2027-06-30',
      requests: [{ to: '2027-12-31', ended: null }],
    });
  });

  it('it is kept how an answer came and what was written with it', async () => {
    await go(
      [{ do: 'report', measure: 'M.1', step: 1, said: { kind: 'note' }, source: 'phone', text: ' Läuft an. ' }, true],
      [{ do: 'ask-to-drop', measure: 'M.1', step: 1, source: 'meeting', reference: '86.20-12', text: '' }, true],
      [{ do: 'report-status', measure: 'M.1', source: 'mail' }, true],
    );
    const kept = `SELECT kind, source, text, reference FROM command LEFT JOIN remark ON command_id = id
      WHERE source IS NOT NULL ORDER BY kind`;
    expect(await api.record.source.query(kept)).toEqual([
      { kind: 'ask-to-drop', source: 'meeting', text: null, reference: '86.20-12' },
      { kind: 'report', source: 'phone', text: 'Läuft an.', reference: null },
      { kind: 'report-status', source: 'mail', text: null, reference: null },
    ]);
  });

  it('coordination decides what offices ask for', async () => {
    await go(
      [{ do: 'ask-for-date', measure: 'M.1', step: 3, to: '2027-12-31', reason: 'committee' }, true],
      [{ do: 'grant-request', measure: 'M.1', step: 3 }, true],
      [{ do: 'grant-request', measure: 'M.1', step: 3 }, '422 no-request'],
      [{ do: 'say-not-mine', measure: 'M.1', step: 1 }, true],
      [{ do: 'grant-request', measure: 'M.1', step: 1 }, '422 office-missing'],
      [{ do: 'grant-request', measure: 'M.1', step: 1, office: 'X' }, '404 office-not-found'],
      [{ do: 'grant-request', measure: 'M.1', step: 1, office: 'B' }, true],
      [{ do: 'ask-to-drop', measure: 'M.1', step: 4 }, true],
      [{ do: 'reject-request', measure: 'M.1', step: 4 }, true],
      [{ do: 'reject-request', measure: 'M.1', step: 4 }, '422 no-request'],
    );
    expect(await stepOf('M.1', 3)).toMatchObject({ dueOn: '2027-12-31', originalDueOn: '2027-03-31' });
  });

  it('coordination objects, holds escalations and releases old steps', async () => {
    await go(
      [{ do: 'ask-for-date', measure: 'M.2', step: 1, to: '2028-06-30', reason: 'staff' }, true],
      [{ do: 'object', measure: 'M.2', step: 1 }, true],
      [{ do: 'object', measure: 'M.2', step: 1 }, '422 nothing-to-object-to'],
      [{ do: 'release-step', measure: 'M.2', step: 1 }, true],
      [{ do: 'release-step', measure: 'M.2', step: 1 }, '422 step-not-in-backlog'],
      [{ do: 'hold-escalation', measure: 'M.2', step: 2, days: 11, text: 'Vertrag' }, '422 hold-out-of-range'],
      [{ do: 'hold-escalation', measure: 'M.2', step: 2, days: 5, text: 'Vertrag' }, true],
      [{ do: 'hold-escalation', measure: 'M.2', step: 2, days: 5, text: 'Vertrag' }, '422 already-held'],
    );
  });

  it('coordination changes steps', async () => {
    const added = { do: 'add-step', measure: 'M.1', step: 5, title: 'Beirat einberufen' };
    await go(
      [{ do: 'move-deadline', measure: 'M.1', step: 1, to: '2027-02-26' }, true],
      [{ do: 'move-deadline', measure: 'M.1', step: 1, to: '2027-02-26' }, '422 date-unchanged'],
      [{ do: 'reassign-step', measure: 'M.1', step: 1, office: 'B' }, true],
      [{ do: 'reassign-step', measure: 'M.1', step: 1, office: 'B' }, '422 office-unchanged'],
      [{ do: 'reopen-step', measure: 'M.1', step: 1 }, '422 step-open'],
      [{ do: 'complete-step', measure: 'M.1', step: 1, doneOn: '2026-11-23' }, true],
      [{ do: 'reopen-step', measure: 'M.1', step: 1 }, true],
      [{ ...added, office: 'B', dueOn: '2027-09-30', binding: 'council', hard: true, milestone: true }, true],
      [added, '422 step-number-taken'],
      [{ ...added, step: 6, title: ' ' }, '422 text-missing'],
      [{ ...added, step: 6, office: 'X' }, '404 office-not-found'],
      [{ ...added, step: 6 }, true],
      [{ do: 'give-first-date', measure: 'M.1', step: 6, dueOn: '2027-12-31', precision: 'year' }, true],
      [{ do: 'give-first-date', measure: 'M.1', step: 6, dueOn: '2027-12-31', precision: 'year' }, '422 step-has-date'],
      [{ do: 'rename-step', measure: 'M.1', step: 6, title: 'Beirat tagt' }, true],
      [{ do: 'rename-step', measure: 'M.1', step: 6, title: 'Beirat tagt' }, '422 text-unchanged'],
      [{ do: 'split-step', measure: 'M.1', step: 6, title: 'Beirat tagt', others: [] }, '422 too-few-parts'],
      [
        {
          do: 'split-step',
          measure: 'M.1',
          step: 6,
          title: 'Beirat tagt zum ersten Mal',
          others: [{ title: 'Beirat tagt zum zweiten Mal', dueOn: '2028-06-30' }, { title: 'Beirat berichtet' }],
        },
        true,
      ],
    );
    expect(await stepOf('M.1', 5)).toMatchObject({
      dueOn: '2027-09-30',
      precision: 'quarter',
      hard: true,
      binding: 'council',
      milestone: true,
    });
    expect(await stepOf('M.1', 6)).toMatchObject({ title: 'Beirat tagt zum ersten Mal', dueOn: '2027-12-31' });
    expect(await stepOf('M.1', 7)).toMatchObject({ title: 'Beirat tagt zum zweiten Mal', dueOn: '2028-06-30' });
    expect(await stepOf('M.1', 8)).toMatchObject({ title: 'Beirat berichtet', dueOn: null });
  });

  it('no date lies where no calendar reaches, and one at its end is answered for at once', async () => {
    await go(
      [{ do: 'move-deadline', measure: 'M.2', step: 1, to: '2927-06-30' }, '422 day-out-of-reach'],
      [{ do: 'pause', measure: 'M.2', until: '9999-12-31' }, '422 day-out-of-reach'],
      [{ do: 'set-contact', office: 'A', contact: { email: 'neu@stadt.example' } }, true],
      [{ do: 'record-absence', office: 'A', from: '2026-12-01', to: '9999-12-31' }, '422 day-out-of-reach'],
      [{ do: 'move-deadline', measure: 'M.2', step: 1, to: '2099-12-31' }, true],
    );
    const began = performance.now();
    await api.ask.get('/api/plans/klima/measures/M.2').expect(200);
    await api.ask.get('/api/plans/klima/overview').expect(200);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('coordination pauses, reorders, closes and reopens measures', async () => {
    await go(
      [{ do: 'pause', measure: 'M.2', until: '2026-11-23' }, '422 pause-ends-too-early'],
      [{ do: 'pause', measure: 'M.2', until: '2027-01-04' }, true],
      [{ do: 'resume', measure: 'M.2' }, true],
      [{ do: 'resume', measure: 'M.2' }, '422 measure-not-paused'],
      [{ do: 'reorder-steps', measure: 'M.2', order: [2, 9] }, '404 step-not-found'],
      [{ do: 'reorder-steps', measure: 'M.2', order: [2] }, '422 order-incomplete'],
      [{ do: 'reorder-steps', measure: 'M.2', order: [2, 1] }, true],
      [{ do: 'reorder-steps', measure: 'M.2', order: [1, 2] }, '422 order-unchanged'],
      [{ do: 'close-measure', measure: 'M.2', result: 'implemented' }, '422 steps-open'],
      [{ do: 'complete-step', measure: 'M.2', step: 1, doneOn: '2026-11-23' }, true],
      [{ do: 'complete-step', measure: 'M.2', step: 2, doneOn: '2026-11-23' }, true],
      [{ do: 'reopen-measure', measure: 'M.2' }, '422 measure-open'],
      [{ do: 'close-measure', measure: 'M.2', result: 'continuously-implemented' }, '422 not-continuous'],
      [{ do: 'close-measure', measure: 'M.2', result: 'implemented' }, true],
      [{ do: 'report-status', measure: 'M.2' }, '422 measure-closed'],
      [{ do: 'reopen-measure', measure: 'M.2' }, true],
    );
  });

  it('coordination enters whom a plan names for itself, and who leads a measure', async () => {
    const leader = { do: 'add-leader', contact: { email: 'gb@stadt.example' }, division: 'CHEF' };
    await go(
      [{ do: 'set-coordination', contact: { email: 'neu@stadt.example', phone: ' 0351 488 1 ' } }, true],
      [{ do: 'set-coordination', contact: { email: 'Neu@stadt.example' } }, '422 contact-unchanged'],
      [{ do: 'set-coordination-deputy', contact: { email: 'zwei@stadt.example' } }, true],
      [{ do: 'set-coordination-deputy', contact: null }, true],
      [{ do: 'set-coordination-deputy', contact: null }, '422 contact-unchanged'],
      [{ do: 'set-leadership', contact: { name: 'Leitung', email: 'chef@stadt.example' } }, true],
      [leader, true],
      [leader, '422 leader-unchanged'],
      [{ ...leader, division: 'X' }, '404 office-not-found'],
      [{ do: 'remove-leader', email: 'gb@stadt.example', division: 'CHEF' }, true],
      [{ do: 'remove-leader', email: 'gb@stadt.example', division: 'CHEF' }, '422 leader-not-found'],
      [{ do: 'set-lead', measure: 'M.1', office: 'B' }, true],
      [{ do: 'set-lead', measure: 'M.1', office: 'B' }, '422 lead-unchanged'],
      [{ do: 'set-lead', measure: 'M.1', office: 'X' }, '404 office-not-found'],
    );
    const phone = 'SELECT phone FROM contact WHERE email_key = $1';
    expect(await api.record.source.query(phone, ['neu@stadt.example'])).toEqual([{ phone: '0351 488 1' }]);
    const coordination = {
      do: 'set-coordination',
      contact: { email: 'neu@stadt.example', phone: '1\n'.repeat(9) + '1' },
    };
    await go(
      [coordination, '422 phone-unclear'],
      [{ ...coordination, contact: { email: 'neu@stadt.example', phone: null } }, true],
    );
    expect(await api.record.source.query(phone, ['neu@stadt.example'])).toEqual([{ phone: null }]);
  });

  it('coordination enters where mails of an office go, what is above it, and how they come', async () => {
    await go(
      [{ do: 'set-mailbox', office: 'A', mailbox: { email: 'neu@stadt.example' } }, true],
      [{ do: 'set-mailbox', office: 'A', mailbox: { email: 'NEU@stadt.example' } }, '422 contact-unchanged'],
      [{ do: 'set-escalation', office: 'A', escalation: { email: 'dort@stadt.example' } }, true],
      [{ do: 'set-escalation', office: 'A', escalation: null }, true],
      [{ do: 'set-superior', office: 'CHEF', superior: 'A' }, '422 superior-below'],
      [{ do: 'set-superior', office: 'A', superior: 'X' }, '404 office-not-found'],
      [{ do: 'set-superior', office: 'A', superior: 'B' }, true],
      [{ do: 'set-superior', office: 'A', superior: 'B' }, '422 superior-unchanged'],
      [{ do: 'set-superior', office: 'A', superior: null }, true],
      [{ do: 'set-preferences', office: 'A', rhythm: 'weekly', language: 'en' }, true],
      [{ do: 'set-preferences', office: 'A', rhythm: 'weekly' }, '422 preferences-unchanged'],
      [{ do: 'set-preferences', office: 'A' }, '422 preferences-unchanged'],
      [{ do: 'set-mailbox', office: 'A', mailbox: null }, true],
      [{ do: 'set-preferences', office: 'A', language: 'de' }, '422 no-contact'],
      [{ do: 'set-preferences', post: 'leadership', language: 'en' }, true],
      [{ do: 'set-preferences', post: 'leadership', language: 'en' }, '422 preferences-unchanged'],
      [{ do: 'set-preferences', post: 'coordinationDeputy', language: 'en' }, '422 nobody-in-post'],
    );
  });

  it('coordination enters who acts for an office', async () => {
    const contact = { name: 'Ansprechstelle', email: 'neu@stadt.example' };
    await go(
      [{ do: 'record-absence', office: 'A', from: '2026-12-01', to: '2026-12-04' }, '422 nobody-to-be-away'],
      [{ do: 'set-contact', office: 'A', contact }, true],
      [{ do: 'set-contact', office: 'A', contact: { email: 'NEU@stadt.example' } }, '422 contact-unchanged'],
      [{ do: 'set-contact', office: 'X', contact }, '404 office-not-found'],
      [{ do: 'set-deputy', office: 'A', deputy: { email: 'vertretung@stadt.example' } }, true],
      [{ do: 'set-deputy', office: 'A', deputy: { email: 'vertretung@stadt.example' } }, '422 contact-unchanged'],
      [{ do: 'record-absence', office: 'A', from: '2026-12-04', to: '2026-12-01' }, '422 absence-ends-too-early'],
      [{ do: 'record-absence', office: 'A', from: '2026-12-01', to: '2026-12-04' }, true],
      [{ do: 'set-deputy', office: 'A', deputy: null }, true],
      [{ do: 'set-contact', office: 'A', contact: null }, true],
      [{ do: 'set-contact', office: 'A', contact: null }, '422 contact-unchanged'],
    );
  });
});
