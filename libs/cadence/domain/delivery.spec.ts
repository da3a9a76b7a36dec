import { describe, expect, it } from '@jest/globals';
import { digestsOf, type Notice } from './index.ts';

function notice(stage: Notice['stage'], changes: Partial<Notice> = {}): Notice {
  return {
    measureId: 'M.1',
    stepId: 'M.1/1',
    officeId: 'A',
    stage,
    role: 'responsible',
    dueVersion: 1,
    enteredOn: '2026-11-23',
    cause: '',
    on: '2026-12-08',
    to: 'a@stadt.example',
    suppressed: null,
    arrivedOn: null,
    ...changes,
  };
}

const stagesOf = (notices: Notice[]) =>
  digestsOf(notices, () => []).map(({ items, superseded }) =>
    [items, superseded].map((list) => list.map(({ stage }) => stage)),
  );

describe('a digest', () => {
  it('holds of several stages of one step only the highest', () => {
    expect(stagesOf([notice('reminder-2'), notice('overdue-1'), notice('due')])).toEqual([
      [['overdue-1'], ['reminder-2', 'due']],
    ]);
  });

  it('asks once about an old step, also when the first question could not be delivered', () => {
    expect(stagesOf([notice('backlog-1'), notice('backlog-2')])).toEqual([[['backlog-2'], ['backlog-1']]]);
  });

  it('keeps what is said beside the ladder, and what concerns other steps', () => {
    const other = notice('reminder-1', { stepId: 'M.1/2' });
    expect(stagesOf([notice('assigned'), notice('backlog-1'), notice('resolved'), other])).toEqual([
      [['assigned', 'backlog-1', 'resolved', 'reminder-1'], []],
    ]);
  });

  it('is one per address, written with or without capitals, and kind', () => {
    const notices = [
      notice('due'),
      notice('due', { stepId: 'M.1/2', to: 'A@Stadt.example' }),
      notice('backlog-3', { stepId: 'M.1/3', role: 'coordination' }),
      notice('due', { stepId: 'M.1/4', to: null }),
    ];
    expect(digestsOf(notices, () => []).map(({ kind, to, items }) => [kind, to, items.length])).toEqual([
      ['office', 'a@stadt.example', 2],
      ['coordination', 'a@stadt.example', 1],
    ]);
  });
});
