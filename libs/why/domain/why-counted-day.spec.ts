import { describe, expect, it } from '@jest/globals';
import { activatedOn } from '../../../test/fixtures/measure-events.ts';
import { calendar, Life } from '../testing/life.ts';
import { type Explanation } from './explanation.ts';

/** The day of a rule, counted from nothing but what the explanation says. */
function countedDay({ rule, deadline, movedDays }: Explanation): string {
  const series = rule.days === 'working' ? calendar.working : calendar.contact;
  switch (rule.kind) {
    case 'before-deadline':
      if (rule.madeUpFor !== null) return series.add(rule.madeUpFor, 1);
      return series.last(calendar.working.add(deadline!.endsOn, -rule.workingDays));
    case 'deadline':
      return rule.madeUpFor === null ? series.first(deadline!.endsOn) : series.add(rule.madeUpFor, 1);
    case 'after-deadline':
      return series.add(series.add(deadline!.base, rule.after), movedDays);
    case 'backlog':
      return series.add(series.add(rule.begin, rule.after), movedDays);
    case 'after':
      return series.add(rule.causedOn!, rule.after);
    case 'status':
      return series.add(rule.round, rule.after);
    case 'mail-lost':
      return series.add(rule.composedOn, 1);
  }
}

describe('an explanation', () => {
  it('has all that its day is counted from, for whatever was raised in a long life', () => {
    const life = new Life(
      { dueOn: '2024-12-31' },
      { dueOn: '2027-01-30', office: 'B' },
      { dueOn: '2027-06-30', office: 'B', precision: 'quarter' },
      { dueOn: '2027-12-31', office: 'C', precision: 'year' },
      { dueOn: '2027-03-26', office: 'D', hard: true },
      { dueOn: '2027-09-30', office: 'E', precision: 'from' },
      { dueOn: null, office: 'F' },
    );
    life.backlogStartedOn = activatedOn;
    life
      .then('2026-12-02', { do: 'ask-to-drop', stepId: '1' })
      .then('2026-12-10', { do: 'reject-request', stepId: '1' })
      .then('2027-02-05', { do: 'say-not-mine', stepId: '2', proposedOfficeId: null })
      .then('2027-02-09', { do: 'reject-request', stepId: '2' })
      .then('2027-02-10', { do: 'say-not-mine', stepId: '2', proposedOfficeId: null })
      .then('2027-02-15', { do: 'hold-escalation', stepId: '2', days: 4 })
      .then('2027-03-30', { do: 'complete-step', stepId: '2', doneOn: '2027-03-30', donePrecision: 'day' })
      .then('2027-04-05', { do: 'report', stepId: '3', said: { kind: 'waiting-for', officeId: 'A' } })
      .then('2027-05-03', { do: 'pause', until: '2027-05-18' })
      .then('2027-06-16', { do: 'move-deadline', stepId: '3', to: '2027-07-15' })
      .then('2027-07-05', { do: 'reassign-step', stepId: '3', officeId: 'A' })
      .through('2028-03-01');
    const stages = new Set<string>();
    for (const notice of life.raised) {
      const step = notice.stepId === null ? null : Number(notice.stepId);
      const explained = life
        .ask(notice.on, { today: '2028-03-02', step })
        .notices.find(({ stage, recipient }) => stage === notice.stage && recipient.role === notice.role)!;
      expect({ notice, day: countedDay(explained) }).toEqual({ notice, day: explained.ruleDay });
      expect(explained.ruleDay <= notice.on).toBe(true);
      stages.add(notice.stage);
    }
    // All but `takeover` and the three of a measure as a whole.
    expect(stages.size).toBe(18);
  });
});
