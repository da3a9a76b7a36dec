import { addDays } from '#libs/calendar/domain/index';
import { type LeadershipCommand } from '#libs/leadership/domain/index';
import { commandLeadership } from '#libs/leadership/index';
import { type DigestContent, type LeadershipSummary } from '#libs/mail/domain/index';
import { renderMail } from '#libs/mail/index';
import { commandMeasure, commandPlan, recordPlan } from '#libs/measures/index';
import { type MeasureCommand } from '#libs/measures/domain/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { deliverNow, handOver } from '../../../test/fixtures/delivery.ts';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { planLeadership } from './leadership-view.ts';

/**
 * If nobody answers, escalation-2 of M.1 falls on Tu 12.01. (step 1) and Tu 02.03. (step 2), of M.2 on Mo 18.01.2027. Leadership
 * days: Tu 24.11., 08.12.2026, Th 07.01. (for 22.12., in the quiet period), Tu 12.01., 26.01., 09.02., 23.02., 09.03.2027.
 */
const plan = {
  ...smallPlan,
  tables: {
    offices: [
      officeEntry('A', { superiorKey: 'GB1' }),
      officeEntry('B', { superiorKey: 'GB2' }),
      officeEntry('GB1'),
      officeEntry('GB2'),
    ],
    fields: ['Gebäude'],
    measures: [
      measureEntry('M.1', { parallel: true }),
      measureEntry('M.2', { leadKey: 'B' }),
      measureEntry('M.3', { leadKey: 'B' }),
    ],
    steps: [
      stepEntry('M.1', 1, '2026-11-24'),
      stepEntry('M.1', 2, '2027-01-29'),
      stepEntry('M.2', 1, '2026-11-30', { officeKey: 'B' }),
      stepEntry('M.3', 1, '2028-12-31', { officeKey: 'B', precision: 'year' }),
    ],
    goals: [],
    measurements: [],
  },
};

const leadership = 'leitung@stadt.example';

describe('the summary for leadership', () => {
  let record: FreshRecord;
  let planId: string;
  let read: { to: string; content: DigestContent }[];
  /** The last day that was lived. */
  let today: string;

  const load = async (request = plan): Promise<void> => {
    record.setClock('2026-11-23T09:30:00Z');
    today = '2026-11-23';
    ({ planId } = await importInto(record, request));
    for (const command of [{ do: 'activate' }, { do: 'set-mail-mode', mode: 'live' }] as const)
      await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command });
  };

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    read = [];
    await load();
  });

  afterEach(() => record.source.destroy());

  const deliver = async (): Promise<void> => {
    const composed: DigestContent[] = [];
    await deliverNow(record, planId, { onComposed: (content) => composed.push(content) });
    for (const content of composed) {
      if (content.kind !== 'leadership') continue;
      const [{ recipient }] = await record.source.query('SELECT recipient FROM mail WHERE number = $1', [
        content.mailNumber,
      ]);
      read.push({ to: recipient, content });
    }
  };

  /** Every delivery up to that day; the mails of which `arriving` holds arrive at once. */
  const live = async (upTo: string, arriving = 'true'): Promise<void> => {
    while (today < upTo) {
      today = addDays(today, 1);
      record.setClock(`${today}T07:00:00Z`);
      await deliver();
      await handOver(record, arriving);
    }
    record.setClock(`${today}T10:00:00Z`);
  };

  const measureNumber = async (number: string) =>
    (await record.transaction(({ measures }) => measures.byNumber(planId, number)))!;
  const onStep = async (
    number: string,
    step: number,
    command: (stepId: string) => Exclude<MeasureCommand, { do: 'activate' }>,
  ): Promise<void> => {
    const measure = await measureNumber(number);
    const stepId = measure.steps.find((it) => it.number === step)!.id;
    const outcome = await commandMeasure(
      { transaction: record.transaction, beforeCommand: async () => undefined },
      { key: randomUUID(), actor: 'coordination', measureId: measure.id, command: command(stepId) },
    );
    expect(outcome).toMatchObject({ done: true });
  };
  const complete = (number: string, step: number): Promise<void> =>
    onStep(number, step, (stepId) => ({ do: 'complete-step', stepId, doneOn: today, donePrecision: 'day' }));

  const give = async (command: LeadershipCommand): Promise<void> => {
    const outcome = await commandLeadership(record, { key: randomUUID(), actor: 'coordination', planId, command });
    expect(outcome).toMatchObject({ done: true });
  };
  const ask = async (number: string | null, question: string): Promise<void> =>
    give({
      do: 'ask-leadership',
      measureId: number === null ? null : (await measureNumber(number)).id,
      question,
      consequence: null,
      options: ['ja', 'nein'],
      until: addDays(today, 30),
    });

  const lead = (leaders: { email: string; office: string }[]): Promise<void> =>
    record.transaction(async (ports) => {
      const given = [];
      for (const { email, office } of leaders) {
        const { id: contactId } = await ports.contacts.withEmail(email);
        given.push({ contactId, officeId: (await ports.offices.byKey(planId, office))!.id });
      }
      const event = { type: 'leaders-set' as const, leaders: given, effectiveOn: today };
      await recordPlan(ports, (await ports.plans.lock(planId))!, [event], {
        commandId: null,
        recordedAt: `${today}T09:00:00Z`,
      });
    });

  const daysOf = (address = leadership): string[] =>
    read.filter(({ to }) => to === address).map(({ content }) => content.day);
  const summaryOn = (day: string, address = leadership): LeadershipSummary => {
    const found = read.find(({ to, content }) => to === address && content.day === day);
    expect({ day, address, found: found !== undefined }).toEqual({ day, address, found: true });
    return found!.content.summary!;
  };
  const rows = ({ critical }: LeadershipSummary) =>
    critical.map(({ change, measure, step }) => `${change} ${measure.number} ${step.number}`);
  const preview = () => record.transaction((ports) => planLeadership(ports, 'klima'));

  it('tells what is new, worse and resolved on its days, what is unchanged as a count, and how many measures stand how', async () => {
    await live('2027-02-10');
    await complete('M.2', 1);
    await live('2027-03-09');
    expect(daysOf()).toEqual(['2027-01-07', '2027-01-12', '2027-01-26', '2027-02-23', '2027-03-09']);

    const first = summaryOn('2027-01-12');
    expect(first.critical).toEqual([
      {
        change: 'new',
        measure: { number: 'M.1', title: 'Maßnahme M.1' },
        step: { number: 1, title: 'Schritt 1' },
        officeName: 'Amt A',
        monthsBehind: 1,
        cause: 'no-answer',
        askedOf: 'Amt GB1',
      },
    ]);
    expect(first).toMatchObject({ since: '2027-01-07', resolved: [], unchanged: 0, elsewhere: null });

    expect(rows(summaryOn('2027-01-26'))).toEqual(['new M.2 1']);
    expect(summaryOn('2027-01-26').unchanged).toBe(1);

    expect(summaryOn('2027-02-23')).toMatchObject({
      since: '2027-01-26',
      critical: [],
      resolved: [
        {
          measure: { number: 'M.2' },
          step: { number: 1 },
          officeName: 'Amt B',
          outcome: 'done',
          dueOn: null,
        },
      ],
      unchanged: 1,
    });
    expect(rows(summaryOn('2027-03-09'))).toEqual(['worse M.1 2']);
    expect(summaryOn('2027-03-09').unchanged).toBe(0);

    // Measures of the whole plan by state, with the change since the last summary.
    expect(summaryOn('2027-01-07').figures).toEqual([
      { state: 'on-course', count: 1, change: null },
      { state: 'late', count: 2, change: null },
    ]);
    expect(summaryOn('2027-02-23').figures).toEqual([
      { state: 'on-course', count: 1, change: 0 },
      { state: 'late', count: 1, change: -1 },
      { state: 'done', count: 1, change: 1 },
    ]);

    const kept = await record.transaction(({ notices }) => notices.ofPlan(planId));
    const escalations = kept.filter(({ stage, role }) => stage === 'escalation-2' && role === 'leadership');
    expect(escalations.map(({ on, toldOn }) => [on, toldOn])).toEqual([
      ['2027-01-12', '2027-01-12'],
      ['2027-01-18', '2027-01-26'],
      ['2027-03-02', '2027-03-09'],
    ]);
  });

  it('says that all is on course on the first of its days in a month after 28 days without a summary, once', async () => {
    await live('2026-11-24');
    await complete('M.1', 1);
    await onStep('M.2', 1, (stepId) => ({ do: 'move-deadline', stepId, to: '2028-06-30' }));
    await onStep('M.1', 2, (stepId) => ({ do: 'move-deadline', stepId, to: '2028-06-30' }));
    await live('2027-02-24');
    // 08.12.: the plan runs for 15 days. 09.02.: the first in February, 33 days later.
    expect(daysOf()).toEqual(['2027-01-07', '2027-02-09']);
    for (const { content } of read) {
      expect(content.summary).toMatchObject({ allOnCourse: true, critical: [], resolved: [], questions: [] });
      expect(content.items).toEqual([]);
    }
    expect(renderMail(read[0]!.content).subject).not.toBe('');
  });

  it('is not sent while there is nothing to say, also in a month in which something is critical', async () => {
    await live('2027-02-10');
    expect(daysOf()).toEqual(['2027-01-07', '2027-01-12', '2027-01-26']);
    expect(await preview()).toMatchObject({ nextOn: '2027-02-23', preview: null });
  });

  it('repeats a question until it is answered, and comes because of a new one', async () => {
    await live('2026-12-01');
    await ask('M.3', 'Soll der Neubau warten?');
    await live('2026-12-08');
    expect(daysOf()).toEqual(['2026-12-08']);
    expect(summaryOn('2026-12-08').questions).toEqual([
      {
        measure: { number: 'M.3', title: 'Maßnahme M.3' },
        question: 'Soll der Neubau warten?',
        consequence: null,
        options: ['ja', 'nein'],
        until: '2026-12-31',
      },
    ]);
    await live('2027-01-12');
    expect(daysOf()).toEqual(['2026-12-08', '2027-01-12']);
    expect(summaryOn('2027-01-12').questions).toHaveLength(1);
    const [question] = (await preview()).questions;
    await give({ do: 'record-leadership-answer', questionId: question!.id, answer: { chosen: 2 } });
    expect((await preview()).questions).toMatchObject([{ answer: { on: '2027-01-12', text: 'nein' } }]);
    await live('2027-01-26');
    expect(summaryOn('2027-01-26').questions).toEqual([]);
  });

  it('leaves what is asked or written on its day to the next one', async () => {
    await live('2026-12-07');
    today = '2026-12-08';
    record.setClock('2026-12-08T06:00:00Z');
    await ask(null, 'Wer vertritt die Stadt?');
    await give({ do: 'write-leadership-note', text: 'Die Lage ist gut.' });
    expect((await preview()).preview).toBeNull();
    today = '2026-12-07';
    await live('2026-12-22');
    expect(daysOf()).toEqual([]);
    await live('2027-01-07');
    expect(summaryOn('2027-01-07')).toMatchObject({ questions: [{ measure: null }], sentences: 'Die Lage ist gut.' });
  });

  it('carries the sentences of coordination once', async () => {
    await live('2026-12-01');
    await give({ do: 'write-leadership-note', text: 'Zum Jahresende steht vieles an.' });
    expect((await preview()).preview?.summary?.sentences).toBe('Zum Jahresende steht vieles an.');
    await live('2026-12-08');
    expect(summaryOn('2026-12-08')).toMatchObject({ sentences: 'Zum Jahresende steht vieles an.', allOnCourse: false });
    expect((await preview()).note).toMatchObject({ writtenOn: '2026-12-01', toldOn: '2026-12-08' });
    await live('2027-01-12');
    expect(daysOf()).toEqual(['2026-12-08', '2027-01-07', '2027-01-12']);
    expect(summaryOn('2027-01-07')).toMatchObject({ sentences: null, allOnCourse: true });
    expect(summaryOn('2027-01-12').sentences).toBeNull();
  });

  it('loses nothing of a mail that was taken back unsent', async () => {
    await live('2027-01-08');
    await give({ do: 'write-leadership-note', text: 'Bitte beachten.' });
    await live('2027-01-26', "kind <> 'leadership'");
    // Tried anew with each delivery, until it gets out.
    expect(daysOf()).toEqual(expect.arrayContaining(['2027-01-07', '2027-01-12', '2027-01-13', '2027-01-26']));
    const again = summaryOn('2027-01-26');
    expect(rows(again)).toEqual(['new M.1 1', 'new M.2 1']);
    expect(again).toMatchObject({ since: '2027-01-07', sentences: 'Bitte beachten.', unchanged: 0 });
    const states: { day: string; state: string }[] = await record.source.query(
      `SELECT delivery_on AS day, state FROM mail WHERE kind = 'leadership' ORDER BY 1`,
    );
    expect(states.map(({ state }) => state)).toEqual([
      'sent',
      ...Array<string>(states.length - 2).fill('withdrawn'),
      'pending',
    ]);
    expect(states.at(-1)!.day).toBe('2027-01-26');
  });

  it('tells once more what was refused or came back, unless coordination says that it is known', async () => {
    await live('2027-01-12');
    await record.source.query(
      `UPDATE mail SET state = 'failed', sent_at = NULL, sent_on = NULL
       WHERE kind = 'leadership' AND delivery_on = '2027-01-12'`,
    );
    await live('2027-01-26');
    expect(rows(summaryOn('2027-01-26'))).toEqual(['new M.1 1', 'new M.2 1']);
    await record.source.query(`UPDATE mail SET returned_on = '2027-01-27' WHERE delivery_on = '2027-01-26'`);
    expect((await preview()).preview?.summary?.since).toBe('2027-01-07');
    await record.source.query(`UPDATE mail SET confirmed_on = '2027-01-27' WHERE delivery_on = '2027-01-26'`);
    expect((await preview()).preview).toBeNull();
  });

  it('shows a leader the own division in rows and the others as counts', async () => {
    await lead([
      { email: 'gb1@stadt.example', office: 'GB1' },
      { email: 'gb2@stadt.example', office: 'GB2' },
      { email: leadership.toUpperCase(), office: 'GB1' },
    ]);
    await live('2027-01-19');
    await ask('M.3', 'Soll der Neubau warten?');
    await live('2027-01-26');
    expect(daysOf('gb1@stadt.example')).toEqual(['2027-01-07', '2027-01-12']);
    expect(rows(summaryOn('2027-01-12', 'gb1@stadt.example'))).toEqual(['new M.1 1']);
    expect(daysOf('gb2@stadt.example')).toEqual(['2027-01-07', '2027-01-26']);
    const second = summaryOn('2027-01-26', 'gb2@stadt.example');
    expect(rows(second)).toEqual(['new M.2 1']);
    expect(second).toMatchObject({
      since: '2027-01-07',
      questions: [{ measure: { number: 'M.3' } }],
      elsewhere: { divisionName: 'Amt GB2', questions: 0, critical: 1, resolved: 0, unchanged: 0 },
    });
    // One mail to one address, and the plan's leadership reads all of it.
    expect(daysOf()).toEqual(['2027-01-07', '2027-01-12', '2027-01-26']);
    expect(daysOf(leadership.toUpperCase())).toEqual([]);
    expect(summaryOn('2027-01-26').elsewhere).toBeNull();
    const toLeaders = read.filter(({ to }) => to !== leadership);
    expect(toLeaders.flatMap(({ content }) => content.items)).toEqual([]);
    expect(toLeaders.every(({ content }) => content.recipient.name === 'Leitung')).toBe(true);
  });

  it('does not tell a leader who comes later what was resolved before', async () => {
    await live('2027-02-10');
    await complete('M.2', 1);
    await live('2027-02-24');
    await lead([{ email: 'gb2@stadt.example', office: 'GB2' }]);
    await live('2027-03-09');
    expect(daysOf('gb2@stadt.example')).toEqual([]);
  });

  it('goes not out while the mail mode is off', async () => {
    await commandPlan(record, {
      key: randomUUID(),
      actor: 'coordination',
      planId,
      command: { do: 'set-mail-mode', mode: 'off' },
    });
    await live('2027-01-13');
    expect(read).toEqual([]);
  });

  it('is shown before its day, with what will be raised until then', async () => {
    await live('2027-01-08');
    const { nextOn, preview: mail } = await preview();
    expect(nextOn).toBe('2027-01-12');
    expect(rows(mail!.summary!)).toEqual(['new M.1 1']);
    await live('2027-01-12');
    expect(summaryOn('2027-01-12')).toEqual(mail!.summary);
  });
});
