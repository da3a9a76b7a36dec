import { aPlan, at, MONDAY } from './a-plan.ts';
import { runOracle } from './oracle.ts';
import { type ScenarioCommand } from './scenario.ts';

type Plan = Parameters<typeof aPlan>[0];

/** `to kind: stages` of the mails of a day. */
function mailsOf(day: string, plan: Plan): string[] {
  return runOracle(aPlan(plan))
    .mails.filter(({ on }) => on === day)
    .map(({ to, kind, items }) => `${to} ${kind}: ${items.map(({ step, stage }) => `${step} ${stage}`).join(', ')}`);
}

const newContact = (on: string): ScenarioCommand => ({ on, do: 'contact', office: 'A', contact: 'c2@x.example' });
const drop = (on: string, step: number): ScenarioCommand => ({ ...at(on, step), do: 'drop' });

describe('digests', () => {
  test('a takeover supersedes the reminders of its steps, but not what is due', () => {
    const steps = [MONDAY, { ...MONDAY, dueOn: '2027-03-15' }];
    // 22.02.: reminder-2 of the first step; 01.03.: the first one is due; reminder-1 of the second one on 15.02.
    expect(mailsOf('2027-02-22', { steps, commands: [newContact('2027-02-19')] })).toEqual([
      'c2@x.example office: null takeover',
    ]);
    expect(mailsOf('2027-03-01', { steps, commands: [newContact('2027-02-26')] })).toEqual([
      'c2@x.example office: null takeover, 1 due',
    ]);
  });

  test('a takeover is superseded when each of its steps has something higher', () => {
    expect(mailsOf('2027-03-01', { steps: [MONDAY], commands: [newContact('2027-02-26')] })).toEqual([
      'c2@x.example office: 1 due',
    ]);
  });

  test('coordination and its deputy get a digest of their own kind, with an item for each decision', () => {
    const plan = { coordinationDeputy: 'kd@x.example' };
    const steps = [MONDAY, { ...MONDAY, office: 'B' }];
    const commands = [drop('2027-02-01', 1), drop('2027-02-01', 2)];
    expect(mailsOf('2027-02-09', { plan, steps, commands })).toEqual([
      'k@x.example coordination: 1 decision-2, 2 decision-2',
      'kd@x.example coordination: 1 decision-2, 2 decision-2',
    ]);
  });

  test('what is needed is an item of its own', () => {
    const steps = [MONDAY, { ...MONDAY, office: 'B' }];
    const commands: ScenarioCommand[] = [{ ...at('2027-02-26'), do: 'waitingFor', office: 'B' }];
    expect(mailsOf('2027-03-01', { steps, commands })).toEqual([
      'a@x.example office: 1 due',
      'b@x.example office: 1 needed, 2 due',
    ]);
  });

  test('superior, deputy and responsible with one address share a digest; addresses compare without case', () => {
    const offices = { A: { deputy: 'B@x.example', superior: 'b@X.example' } };
    const steps = [MONDAY, { ...MONDAY, dueOn: '2027-03-08', office: 'B' }];
    expect(mailsOf('2027-03-10', { offices, steps })).toEqual([
      'B@x.example office: 1 overdue-2, 2 overdue-1',
      'a@x.example office: 1 overdue-2',
    ]);
  });
});

describe('the summary for leadership', () => {
  // escalation-2 is raised on Friday 02.04.; the Tuesday of week 14 is 06.04.
  const summary = (...commands: ScenarioCommand[]) =>
    mailsOf('2027-04-06', { steps: [MONDAY], commands }).filter((mail) => mail.includes('leadership'));

  test('names what was escalated', () => {
    expect(summary()).toEqual(['l@x.example leadership: 1 escalation-2']);
  });

  test('does not name what was done, moved, reassigned or paused meanwhile', () => {
    const on = '2027-04-05';
    expect(summary({ ...at(on), do: 'done' })).toEqual([]);
    expect(summary({ ...at(on), do: 'move', to: '2027-06-01' })).toEqual([]);
    expect(summary({ ...at(on), do: 'reassign', office: 'B' })).toEqual([]);
    expect(summary({ on, do: 'pause', measure: 'M', until: '2027-05-03' })).toEqual([]);
  });

  test('names what a request is undecided about', () => {
    expect(summary(drop('2027-04-05', 1))).toEqual(['l@x.example leadership: 1 escalation-2']);
  });
});
