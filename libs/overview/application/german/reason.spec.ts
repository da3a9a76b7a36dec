import { foldMeasure, type Measure, type Precision, type Step } from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import { type Standing } from '../../domain/index.ts';
import { reasonInEnglish, reasonOfStepInEnglish } from '../english/reason.ts';
import { reasonOf, reasonOfStep } from './reason.ts';

const on = '2026-11-23';

function measureWith(precision: Precision = 'day', title = 'Klimabeirat berufen', number = 2): Measure {
  const description = { number, title, officeId: null, dueOn: '2027-03-31', precision };
  return foldMeasure('m', [
    {
      type: 'measure-added',
      planId: 'p',
      number: 'M.1',
      title: '',
      fieldId: null,
      leadOfficeId: null,
      participantIds: [],
      startsOn: null,
      endsOn: null,
      priority: null,
      kind: 'single',
      parallel: false,
      effectiveOn: on,
    },
    { type: 'step-added', stepId: 's', ...description, hard: false, binding: null, milestone: false, effectiveOn: on },
  ])!;
}

function stepOf(precision?: Precision, title?: string, number?: number): Step {
  return measureWith(precision, title, number).steps[0]!;
}

function reason(standing: Standing, step = stepOf(), today = on): string {
  return reasonOf({ decisive: { step, standing } }, { ...measureWith(), steps: [step] }, today);
}

const past = (workingDays: number): Standing => ({ state: 'late', because: 'deadline-past', workingDays });

describe('the reason of a measure', () => {
  it.each<[Standing, Precision, string]>([
    [past(6), 'day', 'Schritt 2 (Klimabeirat berufen) ist seit 6 Arbeitstagen überfällig.'],
    [past(1), 'day', 'Schritt 2 (Klimabeirat berufen) ist seit einem Arbeitstag überfällig.'],
    [past(0), 'day', 'Die Frist von Schritt 2 (Klimabeirat berufen) ist vorbei.'],
    [past(1200), 'from', 'Der Beginn von Schritt 2 (Klimabeirat berufen) ist seit 1.200 Arbeitstagen überfällig.'],
    [
      { state: 'late', because: 'backlog' },
      'half',
      'Schritt 2 (Klimabeirat berufen) war bis Mi 31.03.2027 fällig, vor dem Start des Plans.',
    ],
    [
      { state: 'late', because: 'backlog' },
      'from',
      'Schritt 2 (Klimabeirat berufen) sollte bis Mi 31.03.2027 beginnen, vor dem Start des Plans.',
    ],
    [
      { state: 'late', because: 'moved', from: '2026-12-31' },
      'day',
      'Schritt 2 (Klimabeirat berufen) ist verschoben: ursprünglich Do 31.12.2026, jetzt Mi 31.03.2027.',
    ],
    [{ state: 'waits', for: stepOf('day', 'Davor', 1) }, 'day', 'Schritt 2 wartet auf Schritt 1 derselben Stelle.'],
    [
      { state: 'waits', for: { ...stepOf('day', 'Davor', 1), officeId: 'B' } },
      'day',
      'Schritt 2 wartet auf Schritt 1 einer anderen Stelle.',
    ],
    [{ state: 'paused', until: '2027-03-01' }, 'day', 'Die Maßnahme ist pausiert bis Mo 01.03.2027.'],
    [{ state: 'undated' }, 'day', 'Schritt 2 (Klimabeirat berufen) hat noch keinen Termin.'],
    [
      { state: 'silent', askedOn: '2027-01-25' },
      'day',
      'Zu Schritt 2 (Klimabeirat berufen) fehlt seit der Frage vom Mo 25.01.2027 eine Antwort.',
    ],
    [
      { state: 'on-course', deadline: '2027-03-31' },
      'quarter',
      'Als Nächstes kommt Schritt 2 (Klimabeirat berufen), bis Ende 1. Quartal 2027.',
    ],
    [{ state: 'on-course', deadline: on }, 'day', 'Die Frist von Schritt 2 (Klimabeirat berufen) endet heute.'],
  ])('%j (%s) is „%s“', (standing, precision, text) => {
    expect(reason(standing, stepOf(precision))).toBe(text);
  });

  it('cuts a long title between words', () => {
    const title = 'Konzept für die Umstellung aller städtischen Gebäude auf erneuerbare Wärme und Kälte bis 2035';
    expect(reason({ state: 'undated' }, stepOf('day', title))).toBe(
      'Schritt 2 (Konzept für die Umstellung aller städtischen Gebäude …) hat noch keinen Termin.',
    );
  });

  it('says that nothing is open, and why', () => {
    const closed = (status: Step['status']): Step => ({ ...stepOf(), status });
    const nothingOpen = (...steps: Step[]): string => reasonOf({ decisive: null }, { ...measureWith(), steps }, on);
    expect(nothingOpen()).toBe('Die Maßnahme hat noch keine Schritte.');
    expect(nothingOpen(closed('done'))).toBe('Alle Schritte sind erledigt.');
    expect(nothingOpen(closed('done'), closed('dropped'))).toBe('Alle Schritte sind erledigt oder entfallen.');
  });

  it('says that a measure without open steps goes on, is paused, or what became of it', () => {
    const whole = (more: Partial<Measure>): [string, string] => {
      const measure: Measure = { ...measureWith(), activeOn: on, steps: [{ ...stepOf(), status: 'done' }], ...more };
      return [reasonOf({ decisive: null }, measure, on), reasonInEnglish({ decisive: null }, measure, on)];
    };
    expect(whole({})).toEqual([
      'Alle Schritte sind erledigt. Die Maßnahme läuft weiter; ihr Stand wird regelmäßig erfragt.',
      'All steps are done. The measure goes on; its status is asked for regularly.',
    ]);
    expect(whole({ pause: { on, until: '2027-03-01' } })).toEqual([
      'Die Maßnahme ist pausiert bis Mo 01.03.2027.',
      'The measure is paused until Mon 1 Mar 2027.',
    ]);
    expect(whole({ closed: { on, result: 'partly' } })).toEqual([
      'Die Maßnahme ist seit Mo 23.11.2026 abgeschlossen: teilweise umgesetzt.',
      'The measure has been closed since Mon 23 Nov 2026: partly implemented.',
    ]);
  });
});

describe('the reason of a step', () => {
  it.each<[Standing, Precision, Partial<Step>, string, string]>([
    [
      past(6),
      'day',
      {},
      'Der Schritt ist seit 6 Arbeitstagen überfällig.',
      'The step has been overdue for 6 working days.',
    ],
    [past(0), 'day', {}, 'Die Frist des Schritts ist vorbei.', 'The step is past its deadline.'],
    [
      past(1),
      'from',
      {},
      'Der Beginn des Schritts ist seit einem Arbeitstag überfällig.',
      'The step should have begun 1 working day ago.',
    ],
    [
      { state: 'waits', for: stepOf('day', 'Davor', 1) },
      'day',
      {},
      'Der Schritt wartet auf Schritt 1 derselben Stelle.',
      'The step waits for step 1 of the same office.',
    ],
    [
      { state: 'silent', askedOn: '2027-01-25' },
      'day',
      {},
      'Zum Schritt fehlt seit der Frage vom Mo 25.01.2027 eine Antwort.',
      'The step has had no answer since the question of Mon 25 Jan 2027.',
    ],
    [
      { state: 'at-risk', since: '2027-01-25', reason: 'staff' },
      'day',
      {},
      'Die zuständige Stelle meldet am Mo 25.01.2027: Der Schritt ist gefährdet (Personal).',
      'The step is at risk (staff), as the responsible office reported on Mon 25 Jan 2027.',
    ],
    [
      { state: 'on-course', deadline: '2027-03-31' },
      'quarter',
      {},
      'Die Frist läuft noch: bis Ende 1. Quartal 2027.',
      'The step is due by Wed 31 Mar 2027.',
    ],
    [{ state: 'done' }, 'day', {}, 'Der Schritt ist erledigt.', 'The step is done.'],
    [
      { state: 'done' },
      'day',
      { doneOn: '2026-11-20', donePrecision: 'day' },
      'Der Schritt ist seit Fr 20.11.2026 erledigt.',
      'The step is done, as of Fri 20 Nov 2026.',
    ],
    [
      { state: 'done' },
      'day',
      { doneOn: '2026-09-30', donePrecision: 'quarter' },
      'Der Schritt ist seit Ende 3. Quartal 2026 erledigt.',
      'The step is done, as of Wed 30 Sep 2026.',
    ],
    [
      { state: 'dropped' },
      'day',
      { closedOn: '2026-11-20' },
      'Der Schritt ist am Fr 20.11.2026 entfallen.',
      'The step was dropped on Fri 20 Nov 2026.',
    ],
  ])('%j (%s, %j) is „%s“', (standing, precision, more, german, english) => {
    const step = { ...stepOf(precision), ...more };
    expect(reasonOfStep({ step, standing }, on)).toBe(german);
    expect(reasonOfStepInEnglish({ step, standing }, on)).toBe(english);
  });
});
