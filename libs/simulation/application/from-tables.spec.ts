import { expect, it } from '@jest/globals';
import { measureEntry, officeEntry, smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { reportOf, simulate } from '../domain/index.ts';
import { simulationOfTables } from './from-tables.ts';

const tables = {
  ...smallPlanTables,
  offices: [
    officeEntry('A', {
      contact: { name: 'Büro', email: 'buero@stadt.example' },
      deputy: { name: 'Referat', email: 'referat@stadt.example' },
      escalation: 'eskalation@stadt.example',
      superiorKey: 'CHEF',
    }),
    officeEntry('CHEF'),
  ],
  measures: [measureEntry('M.1'), measureEntry('M.2', { kind: 'continuous' })],
  steps: [
    stepEntry('M.1', 1, '2026-12-15', { status: 'done', doneOn: '2026-10-30' }),
    stepEntry('M.1', 2, '2027-01-15', { status: 'dropped' }),
    stepEntry('M.1', 3, '2027-01-29', { binding: 'council' }),
  ],
};

const input = simulationOfTables({
  tables,
  region: 'DE-SN',
  activateOn: '2026-11-23',
  backlogStartOn: '2026-11-23',
  coordination: 'koordination@stadt.example',
  leadership: 'leitung@stadt.example',
  to: '2027-03-31',
});

it('a step that the tables call closed raises nothing, and holds up no other', () => {
  const { notices } = reportOf(simulate(input), '2026-11-23', '2027-03-31');
  expect(new Set(notices.filter(({ measure }) => measure === 'M.1').map(({ step }) => step))).toEqual(new Set([3]));
});

it('contact, deputy and escalation address of the tables are written to', () => {
  const { notices } = reportOf(simulate(input), '2026-11-23', '2027-03-31');
  const to = (stage: string) => notices.filter((notice) => notice.stage === stage).map((notice) => notice.to);
  expect(to('due')).toEqual(['buero@stadt.example']);
  expect(to('overdue-2').sort()).toEqual(['buero@stadt.example', 'referat@stadt.example']);
  expect(to('escalation-1')).toEqual(['eskalation@stadt.example']);
});

it('the kind of a measure and the binding of a step are those of the tables', () => {
  expect(input.measures.map(({ number, kind }) => [number, kind])).toEqual([
    ['M.1', 'single'],
    ['M.2', 'continuous'],
  ]);
  expect(input.measures[0]!.steps.map(({ binding }) => binding)).toEqual([null, null, 'council']);
});
