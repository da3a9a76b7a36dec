import { foldMeasure, type Precision, type Step } from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import { type Standing } from '../../domain/index.ts';
import { reasonOf } from './reason.ts';

const on = '2026-11-23';

function stepOf(precision: Precision = 'day', title = 'Klimabeirat berufen', number = 2): Step {
  const description = { number, title, officeId: null, dueOn: '2027-03-31', precision };
  const measure = foldMeasure('m', [
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
  return measure.steps[0]!;
}

function reason(standing: Standing, step = stepOf(), today = on): string {
  const decisive = { step, standing };
  return reasonOf({ decisive, next: decisive, open: 1, closed: 0 }, [step], today);
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
    const none = { decisive: null, next: null, open: 0 };
    const closed = (status: Step['status']): Step => ({ ...stepOf(), status });
    expect(reasonOf({ ...none, closed: 0 }, [], on)).toBe('Die Maßnahme hat noch keine Schritte.');
    expect(reasonOf({ ...none, closed: 1 }, [closed('done')], on)).toBe('Alle Schritte sind erledigt.');
    expect(reasonOf({ ...none, closed: 2 }, [closed('done'), closed('dropped')], on)).toBe(
      'Alle Schritte sind erledigt oder entfallen.',
    );
  });
});
