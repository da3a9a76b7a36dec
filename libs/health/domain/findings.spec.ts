import { describe, expect, it } from '@jest/globals';
import { englishWords } from './english-words.ts';
import { type Facts, type RecordFacts } from './facts.ts';
import { type Finding, type FindingCode } from './finding.ts';
import { findings } from './findings.ts';
import { germanWords } from './german-words.ts';
import { type Observation, type ObservedPart } from './observation.ts';
import { healthReport, inWords } from './report.ts';

const now = '2027-02-01T08:30:00.000Z';
const ago = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString();
const none = { count: 0, since: null };

const noted = (
  part: ObservedPart,
  code: string | null = null,
  minutes = 0,
  detail: string | null = null,
): Observation => ({
  part,
  failing: code !== null,
  code,
  detail,
  since: ago(30),
  checkedAt: ago(minutes),
});

const well: RecordFacts = {
  now,
  observations: [noted('worker'), noted('temporal'), noted('mail-server')],
  wakeups: none,
  unsentMails: none,
  refusedMails: { ...none, answer: null },
  failedMails: none,
  ambiguousMails: none,
  overdueDeliveries: none,
  overdueMeasures: none,
  noticesWithoutAddress: none,
};

const seen = (record: Partial<RecordFacts>, looks: Facts['looks'] = {}): Finding[] =>
  findings({ record: { ...well, ...record }, looks }, now);
const codes = (found: readonly Finding[]): string[] => found.map(({ code, severity }) => `${severity} ${code}`);

describe('what is found wrong', () => {
  it('is nothing when everything was seen well lately', () => {
    expect(seen({})).toEqual([]);
  });

  it('is the database alone while it is away, with what was seen of it', () => {
    const failure = { code: 'database-away', detail: 'ECONNREFUSED', since: ago(4) } as const;
    expect(findings({ record: null, looks: { database: { failure } } }, now)).toEqual([
      { code: 'database-away', severity: 'alarm', since: ago(4), values: { detail: 'ECONNREFUSED' } },
    ]);
  });

  it('is the worker when it has noted nothing for more than a minute, since its last note', () => {
    expect(seen({ observations: [noted('worker', null, 1)] })).toEqual([]);
    const [finding] = seen({ observations: [noted('worker', null, 1.1)] });
    expect(finding).toMatchObject({ code: 'worker-silent', severity: 'alarm', since: ago(1.1) });
    expect(seen({ observations: [] })).toMatchObject([{ code: 'worker-silent', since: null }]);
  });

  it('is not what a silent worker saw last, unless somebody has looked since', () => {
    const observations = [noted('worker', null, 9), noted('mail-server', 'mail-server-away', 9)];
    expect(codes(seen({ observations }))).toEqual(['alarm worker-silent']);
    const failure = { code: 'mail-server-away', detail: 'ECONNREFUSED', since: null } as const;
    const looked = seen({ observations }, { 'mail-server': { failure } });
    expect(codes(looked)).toEqual(['alarm worker-silent', 'alarm mail-server-away']);
    expect(looked[1]).toMatchObject({ since: ago(30), values: { detail: 'ECONNREFUSED' } });
  });

  it('is not what was noted once somebody saw it well', () => {
    const observations = [noted('worker'), noted('temporal', 'temporal-away')];
    expect(codes(seen({ observations }))).toEqual(['alarm temporal-away']);
    expect(seen({ observations }, { temporal: { failure: null } })).toEqual([]);
  });

  it('names causes before consequences, and consequences of a known cause as warnings', () => {
    const waiting = { count: 2, since: ago(20) };
    const record = { wakeups: waiting, overdueMeasures: waiting, unsentMails: waiting };
    expect(codes(seen(record))).toEqual(['alarm measures-overdue', 'alarm wakeups-waiting', 'warning mails-waiting']);
    const observations = [noted('worker', 'worker-not-polling'), noted('temporal', 'temporal-away')];
    expect(codes(seen({ ...record, observations }))).toEqual([
      'alarm temporal-away',
      'warning measures-overdue',
      'warning wakeups-waiting',
      'warning mails-waiting',
    ]);
  });

  it('is a mail only after ten minutes, and an alarm after two hours unless the mail server is known to be the cause', () => {
    expect(seen({ unsentMails: { count: 1, since: ago(9) } })).toEqual([]);
    const unsentMails = { count: 1, since: ago(121) };
    expect(codes(seen({ unsentMails }))).toEqual(['alarm mails-waiting']);
    const observations = [noted('worker'), noted('mail-server', 'mail-server-refuses', 0, '535 no')];
    expect(codes(seen({ unsentMails, observations }))).toEqual(['alarm mail-server-refuses', 'warning mails-waiting']);
  });

  it('is a mail server that lets us sign in but refuses our sender', () => {
    expect(seen({ refusedMails: { count: 3, since: ago(2), answer: '550 unknown sender' } })).toEqual([
      {
        code: 'mail-server-refuses',
        severity: 'alarm',
        since: ago(2),
        values: { count: '3', detail: '550 unknown sender' },
      },
    ]);
  });

  it('takes a note with a code of its own for what its part usually has', () => {
    const observations = [noted('worker'), noted('process', 'something-new')];
    expect(codes(seen({ observations }))).toEqual(['alarm workflows-missing']);
  });
});

describe('a finding in words', () => {
  const all = Object.keys(germanWords) as FindingCode[];

  it.each(all)('%s says what is the case and what to do, in German and English', (code) => {
    for (const since of [null, ago(18)]) {
      for (const count of ['1', '7']) {
        const said = inWords(
          { code, severity: 'alarm', since, values: { count, detail: '535 no' } },
          now,
          'Europe/Berlin',
        );
        for (const sentence of [said.text, said.todo, said.english]) {
          expect(sentence).toMatch(/^[„"A-ZÄÖÜ0-9].*[.]$/);
          expect(sentence).not.toMatch(/ {2}| [.,;)]|undefined|null|!|dringend/);
        }
      }
    }
    expect(englishWords).toHaveProperty(code);
  });

  it('says the time of today, and the day with it when it was another', () => {
    const temporal = (since: string): string =>
      inWords({ code: 'temporal-away', severity: 'alarm', since, values: {} }, now, 'Europe/Berlin').text;
    expect(temporal('2027-02-01T08:12:00Z')).toContain('ist seit 09:12 Uhr nicht erreichbar.');
    expect(temporal('2027-01-31T22:59:00Z')).toContain('ist seit So 31.01.2027, 23:59 Uhr nicht erreichbar.');
  });

  it('makes the condition of a report', () => {
    const report = (record: Partial<RecordFacts>) =>
      healthReport({ record: { ...well, ...record }, looks: {} }, now, 'UTC');
    expect(report({})).toEqual({ condition: 'ok', checkedAt: now, findings: [] });
    expect(report({ failedMails: { count: 1, since: ago(99) } })).toMatchObject({ condition: 'warning' });
    expect(report({ observations: [] })).toMatchObject({ condition: 'alarm' });
  });
});
