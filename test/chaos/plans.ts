import { randomUUID } from 'node:crypto';
import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { type PlanTables, type StepEntry } from '#libs/exchange/domain/index';
import { commandPlan, importPlan, unasked } from '#libs/measures/index';
import { type PlanCommand } from '#libs/measures/domain/index';
import { measureEntry, officeEntry, stepEntry } from '../fixtures/plan-tables.ts';
import { type Installation } from './installation.ts';
import { type Random } from './random.ts';

const OFFICES = ['A', 'B', 'C', 'D'];

/** A plan in which something falls due on nearly every working day around `today`. */
const tablesAround = (today: IsoDate, random: Random): PlanTables => {
  const numbers = ['M.1', 'M.2', 'M.3'];
  return {
    fields: [],
    goals: [],
    measurements: [],
    offices: [
      officeEntry('CHEF'),
      ...OFFICES.map((key, index) => officeEntry(key, { superiorKey: index === 0 ? null : 'CHEF' })),
    ],
    measures: numbers.map((number) => measureEntry(number, { field: null, parallel: random.chance(50) })),
    steps: numbers.flatMap((number) =>
      Array.from({ length: random.integer(2, 4) }, (_, index) => stepAround(today, number, index + 1, random)),
    ),
  };
};

const stepAround = (today: IsoDate, measure: string, number: number, random: Random): StepEntry => {
  const dueOn = random.chance(5) ? null : addDays(today, random.integer(-30, 60));
  const precision = random.chance(60) ? 'day' : random.pick(['month', 'quarter', 'from'] as const);
  return stepEntry(measure, number, dueOn, {
    officeKey: random.pick(OFFICES),
    hard: random.chance(15),
    precision: dueOn === null ? null : precision,
  });
};

/** Imports a plan of its own key, activates it and sends its mail. */
export const beginPlan = async (installation: Installation, key: string, random: Random): Promise<void> => {
  const now = await installation.now();
  const { planId } = await importPlan(installation.setting, {
    ...unasked,
    actor: 'coordination',
    tables: tablesAround(now.slice(0, 10), random),
    plan: {
      key,
      title: `Plan ${key}`,
      shortTitle: null,
      coordination: 'koordination@stadt.example',
      coordinationDeputy: null,
      leadership: 'leitung@stadt.example',
      endsOn: '2035-12-31',
      region: null,
    },
  });
  const commands: PlanCommand[] = [{ do: 'activate' }, { do: 'set-mail-mode', mode: 'live' }, { do: 'start-backlog' }];
  for (const command of commands) {
    await commandPlan(installation.setting, { key: randomUUID(), actor: 'coordination', planId, command });
  }
};
