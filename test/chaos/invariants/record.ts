import { isDeepStrictEqual } from 'node:util';
import { type RecordPorts } from '#libs/database/index';
import { foldMeasure, foldPlan } from '#libs/measures/domain/index';
import { foldOffice } from '#libs/offices/domain/index';
import { type Installation } from '../installation.ts';

/** The fold of the events equals the rows, and no event is missing. */
export const brokenRecord = async (installation: Installation): Promise<string[]> => [
  ...(await installation.transaction(differencesFromFold)),
  ...(await installation.rows<{ id: string }>(GAPS)).map(({ id }) => `the events of ${id} have a gap`),
];

const differencesFromFold = async (ports: RecordPorts): Promise<string[]> => {
  const broken: string[] = [];
  const compare = (what: string, id: string, fold: unknown, row: unknown): void => {
    if (!isDeepStrictEqual(fold, row)) broken.push(`${what} ${id} is not the fold of its events`);
  };
  for (const plan of await ports.plans.list()) {
    compare('plan', plan.id, foldPlan(plan.id, await ports.events.of('plan', plan.id)), plan);
    for (const measure of await ports.measures.ofPlan(plan.id))
      compare('measure', measure.id, foldMeasure(measure.id, await ports.events.of('measure', measure.id)), measure);
    for (const office of await ports.offices.ofPlan(plan.id))
      compare('office', office.id, foldOffice(office.id, await ports.events.of('office', office.id)), office);
  }
  return broken;
};

const GAPS =
  'SELECT aggregate_id AS id FROM event GROUP BY aggregate_id HAVING min(version) <> 1 OR max(version) <> count(*)';
