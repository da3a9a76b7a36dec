import { createHash } from 'node:crypto';
import { type RecordedPlan } from './recorded-plan.ts';

/** Of a plan that does not exist yet. */
export const basisOfNothing = 'new';

/**
 * Names the state of the record that an import is held against: 16 hexadecimal digits. It is another one as soon as anything of
 * plan, measures, offices, goals, measurements or texts has changed.
 */
export function basisOf({ plan, measures, offices, goals, measurements, ...texts }: RecordedPlan): string {
  const versions = (of: readonly { id: string; version: number }[]): string[] =>
    of.map(({ id, version }) => `${id} ${version}`).sort();
  const ids = (of: readonly { id: string }[]): string[] => of.map(({ id }) => id).sort();
  const sorted = (of: ReadonlyMap<string, string>): [string, string][] => [...of].sort(([a], [b]) => (a < b ? -1 : 1));
  const state = [
    versions([plan]),
    versions(measures),
    versions(offices),
    ids(goals),
    ids(measurements),
    sorted(texts.goalTexts),
    sorted(texts.guidingGoals),
  ];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16);
}
