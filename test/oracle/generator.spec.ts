import fc from 'fast-check';
import { liveThrough } from './oracle.ts';
import { randomScenario } from './random-scenario.ts';
import { STAGES } from './scenario.ts';

const COMMANDS = [
  'done',
  'partly',
  'atRisk',
  'onCourse',
  'note',
  'waitingFor',
  'newDate',
  'notMine',
  'drop',
  'decide',
  'move',
  'reassign',
  'hold',
  'release',
  'reopen',
  'add',
  'firstDate',
  'pause',
  'resume',
  'contact',
  'absence',
  'status',
];

const WAYS = [
  'newDate: granted at once',
  'newDate: granted in the backlog',
  'newDate: asked, the clock stops',
  'newDate: asked',
  'notMine: asked, the clock stops',
  'notMine: disputed',
  'drop: asked, the clock stops',
  'decide: rejected, the clock goes on',
  'decide: rejected',
  'decide: granted: new date',
  'decide: granted: dropped',
  'decide: granted: not mine',
  'reassign: returned',
];

const ROLES = ['responsible', 'deputy', 'superior', 'coordination', 'coordinationDeputy', 'leadership', 'office'];

describe('a thousand random scenarios of a fixed seed', () => {
  const happened = new Map<string, number>();
  const raised = new Map<string, number>();

  beforeAll(() => {
    for (const scenario of fc.sample(randomScenario(), { numRuns: 1_000, seed: 20261123 })) {
      const { notices, outcomes, silentGrants } = liveThrough(scenario);
      for (const { stage, role } of notices) {
        count(raised, stage);
        count(raised, role);
      }
      for (const [index, { command, outcome }] of outcomes.entries()) {
        count(happened, outcome === 'refused' ? 'refused' : command.do);
        count(happened, `${command.do}: ${outcome}`);
        if (outcomes[index - 1]?.command.on === command.on) count(happened, 'of one day');
      }
      for (let silent = 0; silent < silentGrants; silent += 1) count(happened, 'granted by silence');
    }
  });

  test.each(COMMANDS)('%s is accepted many times', (command) => {
    expect(happened.get(command) ?? 0).toBeGreaterThan(50);
  });

  test.each(WAYS)('%s happens many times', (way) => {
    expect(happened.get(way) ?? 0).toBeGreaterThan(30);
  });

  test.each(STAGES)('%s is raised many times', (stage) => {
    expect(raised.get(stage) ?? 0).toBeGreaterThan(30);
  });
  test.each(ROLES)('%s is told many times', (role) => {
    expect(raised.get(role) ?? 0).toBeGreaterThan(100);
  });

  test('many a command is refused, and many a request granted by silence', () => {
    expect(happened.get('refused') ?? 0).toBeGreaterThan(500);
    expect(happened.get('granted by silence') ?? 0).toBeGreaterThan(50);
  });

  test('several commands fall on one day', () => {
    expect(happened.get('of one day') ?? 0).toBeGreaterThan(500);
  });
});

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
