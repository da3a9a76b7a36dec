import { at, MONDAY, toldIn } from './a-plan.ts';
import { type ScenarioCommand, type ScenarioOffice } from './scenario.ts';

const C1 = { contact: 'c1@x.example', deputy: 'd1@x.example' };
const absence = (on: string, from: string, to: string): ScenarioCommand => ({
  on,
  do: 'absence',
  office: 'A',
  from,
  to,
});
const contact = (on: string, address: string | null): ScenarioCommand => ({
  on,
  do: 'contact',
  office: 'A',
  contact: address,
});

const told = (A: Partial<ScenarioOffice>, ...commands: ScenarioCommand[]) =>
  toldIn({ offices: { A }, steps: [MONDAY], commands });

describe('responsible for a step', () => {
  test('is the contact, else the mailbox, else coordination', () => {
    expect(told(C1)[0]).toBe('reminder-1 2027-02-01 c1@x.example');
    expect(told({})[0]).toBe('reminder-1 2027-02-01 a@x.example');
    expect(told({ mailbox: null })[0]).toBe('reminder-1 2027-02-01 k@x.example');
    expect(told({ ...C1, ownable: false })[0]).toBe('reminder-1 2027-02-01 k@x.example');
  });

  test('is the deputy while the contact is absent, both days included', () => {
    const away = absence('2027-01-11', '2027-02-22', '2027-03-01');
    expect(told(C1, away).slice(0, 4)).toEqual([
      'reminder-1 2027-02-01 c1@x.example',
      'reminder-2 2027-02-22 d1@x.example',
      'due 2027-03-01 d1@x.example',
      'overdue-1 2027-03-03 c1@x.example',
    ]);
  });

  test('is the mailbox if the absent contact has no deputy, or if there is no contact', () => {
    const away = absence('2027-01-11', '2027-02-01', '2027-02-01');
    expect(told({ contact: 'c1@x.example' }, away)[0]).toBe('reminder-1 2027-02-01 a@x.example');
    expect(told({ deputy: 'd1@x.example' }, away)[0]).toBe('reminder-1 2027-02-01 a@x.example');
  });

  test('is a new contact itself, though the former one is absent', () => {
    const away = absence('2027-01-11', '2027-02-01', '2027-03-31');
    const [takeover, reminder] = told(C1, away, contact('2027-01-12', 'c2@x.example'));
    expect(takeover).toBe('takeover 2027-01-13 c2@x.example');
    expect(reminder).toBe('reminder-1 2027-02-01 c2@x.example');
  });
});

describe('from overdue-2 on', () => {
  test('the deputy hears it too, once', () => {
    expect(told(C1).slice(4, 6)).toEqual(['overdue-2 2027-03-10 d1@x.example', 'overdue-2 2027-03-10 c1@x.example']);
    const away = absence('2027-03-01', '2027-03-10', '2027-03-10');
    expect(told(C1, away).slice(4, 6)).toEqual([
      'overdue-2 2027-03-10 d1@x.example',
      'escalation-1 2027-03-17 boss-a@x.example',
    ]);
  });

  test('the superior hears of it, none known: coordination', () => {
    expect(told({ superior: null }).at(-2)).toBe('escalation-1 2027-03-17 k@x.example');
  });

  test('nobody hears twice: no escalation to the responsible of that day, nor to leadership before its summary', () => {
    const escalated = (A: Partial<ScenarioOffice>, ...commands: ScenarioCommand[]) =>
      told(A, ...commands).some((each) => each.startsWith('escalation-1'));
    expect(escalated({ superior: 'A@X.EXAMPLE' })).toBe(false);
    expect(escalated({ superior: 'L@x.example' })).toBe(false);
    expect(escalated({ mailbox: null, superior: null })).toBe(false);
    expect(escalated({ ...C1, superior: 'd1@x.example' })).toBe(true);
    expect(escalated({ ...C1, superior: 'd1@x.example' }, absence('2027-03-01', '2027-03-17', '2027-03-17'))).toBe(
      false,
    );
  });
});

describe('a new contact', () => {
  const takeovers = (...commands: ScenarioCommand[]) =>
    told(C1, ...commands).filter((each) => each.startsWith('takeover'));

  test('takes over on the contact day after; the clock runs on', () => {
    const all = told(C1, contact('2027-02-26', 'c2@x.example'));
    expect(all.slice(2, 5)).toEqual([
      'takeover 2027-03-01 c2@x.example',
      'due 2027-03-01 c2@x.example',
      'overdue-1 2027-03-03 c2@x.example',
    ]);
  });

  test('is told once a day, who is the contact by then', () => {
    expect(takeovers(contact('2027-02-05', 'c2@x.example'), contact('2027-02-06', 'c3@x.example'))).toEqual([
      'takeover 2027-02-08 c3@x.example',
    ]);
  });

  test('takes over nothing if there is none, it is the same, or no dated step is open', () => {
    expect(takeovers(contact('2027-02-05', null))).toEqual([]);
    expect(takeovers(contact('2027-02-05', 'C1@x.example'))).toEqual([]);
    expect(takeovers({ ...at('2027-02-05'), do: 'done' }, contact('2027-02-05', 'c2@x.example'))).toEqual([]);
    const undated = { steps: [{ dueOn: null }], commands: [contact('2027-02-05', 'c2@x.example')], to: '2027-03-31' };
    expect(toldIn(undated)).toEqual([]);
  });

  test('takes over also after none', () => {
    expect(takeovers(contact('2027-02-03', null), contact('2027-02-05', 'c1@x.example'))).toEqual([
      'takeover 2027-02-08 c1@x.example',
    ]);
  });
});
