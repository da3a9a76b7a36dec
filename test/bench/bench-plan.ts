import { type StepEntry } from '#libs/exchange/domain/index';
import { type ImportRequest, unasked } from '#libs/measures/index';
import { measureEntry, officeEntry, stepEntry } from '../fixtures/plan-tables.ts';

const offices = Array.from({ length: 40 }, (_, index) => `AMT-${index + 1}`);
const stepsPerMeasure = 5;

/** The plan is activated here. */
export const activatedAt = '2026-11-23T08:30:00Z';

/**
 * On this instant (03:00 in Berlin, twenty working days before 29.01.2027) the first notices of every measure are due. The
 * policy of this plan raises everything at that minute instead of spreading it over two hours.
 */
export const firstMoment = '2026-12-18T02:00:00Z';

/** Each measure has five steps: with `one` only the first is spoken of at the first moment, with `all` every one of them. */
export function benchPlan(measures: number, dueAtOnce: 'one' | 'all'): ImportRequest {
  const numbers = Array.from({ length: measures }, (_, index) => `M.${index + 1}`);
  const office = (measure: number, step: number): string => offices[(measure + step) % offices.length]!;
  const days = ['2027-01-29', '2027-06-30', '2027-12-30', '2028-06-30', '2028-12-29'];
  const steps = numbers.flatMap((number, measure) =>
    Array.from({ length: stepsPerMeasure }, (_, step): StepEntry => {
      // One office per measure, so that later steps wait; or five offices, so that none does.
      const officeKey = dueAtOnce === 'one' ? office(measure, 0) : office(measure, step);
      return stepEntry(number, step + 1, dueAtOnce === 'one' ? days[step]! : days[0]!, { officeKey });
    }),
  );
  return {
    ...unasked,
    actor: 'coordination',
    plan: {
      key: 'bench',
      title: 'Aktionsplan Klimaneutralität 2030',
      shortTitle: 'Klimaplan',
      coordination: 'koordination@stadt.example',
      coordinationDeputy: null,
      leadership: 'leitung@stadt.example',
      endsOn: '2030-12-31',
      region: null,
    },
    tables: {
      offices: [officeEntry('CHEF'), ...offices.map((key) => officeEntry(key, { superiorKey: 'CHEF' }))],
      fields: ['Gebäude'],
      measures: numbers.map((number, index) => measureEntry(number, { leadKey: office(index, 0) })),
      steps,
      goals: [],
      measurements: [],
    },
  };
}
