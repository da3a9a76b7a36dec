import { beforeAll, describe, expect, it } from '@jest/globals';
import { type PlanTables } from '#libs/exchange/domain/index';
import { readPlanTables } from '#libs/exchange/index';
import { reportOf, simulate } from '#libs/simulation/domain/index';
import { simulationOfTables } from '#libs/simulation/index';

const FROM = '2026-11-23';
const TO = '2027-12-31';

let tables: PlanTables;

beforeAll(async () => {
  ({ tables } = await readPlanTables([new URL('../../examples/dresden-klima-2030', import.meta.url).pathname]));
});

/** Notices by stage when nobody answers (the figures at the end of CADENCE.md). */
function countsOf(plan: PlanTables): Record<string, number> {
  const input = simulationOfTables({
    tables: plan,
    region: 'DE-SN',
    activateOn: FROM,
    backlogStartOn: FROM,
    coordination: null,
    leadership: null,
    to: TO,
  });
  const counts: Record<string, number> = {};
  for (const { stage } of reportOf(simulate(input), FROM, TO).notices) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

describe('the climate plan, activated on 23.11.2026 and silent until 31.12.2027', () => {
  it('raises 73 notices', () => {
    expect(countsOf(tables)).toEqual({
      'backlog-1': 18,
      'backlog-2': 18,
      'backlog-3': 18,
      checkpoint: 3,
      'reminder-1': 8,
      'reminder-2': 8,
    });
  });

  it('raises 215 with every measure parallel', () => {
    const measures = tables.measures.map((measure) => ({ ...measure, parallel: true }));
    expect(countsOf({ ...tables, measures })).toEqual({
      'backlog-1': 57,
      'backlog-2': 57,
      'backlog-3': 57,
      checkpoint: 3,
      'reminder-1': 8,
      'reminder-2': 8,
      due: 5,
      'overdue-1': 5,
      'overdue-2': 5,
      'escalation-1': 5,
      'escalation-2': 5,
    });
  });
});
