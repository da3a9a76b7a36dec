import { createHash } from 'node:crypto';
import { type GivenPlanCommand } from './plan-decisions.ts';

/** Tells commands of one kind about one plan from each other, the order of names in JSON aside; null where none is needed. */
export function digestOf(command: GivenPlanCommand): string | null {
  switch (command.do) {
    case 'change-policy':
      return hashOf({ base: command.base, change: command.change });
    case 'set-preferences':
      return hashOf({ post: command.post, preferences: command.preferences });
    default:
      return null;
  }
}

function hashOf(said: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(said)))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([name, it]) => [name, inOrder(it)]));
}
