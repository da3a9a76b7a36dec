import { RefusedByApi } from '../api/api-error.ts';
import { useHealth } from '../api/queries.ts';
import type { PulseSight } from './pulse-statement.ts';

const openedAt = new Date();

export function usePulseSight(): PulseSight {
  const { data, error, dataUpdatedAt, errorUpdatedAt } = useHealth();
  if (error instanceof RefusedByApi) return { kind: 'refused', text: error.text };
  if (error !== null) {
    const lastAnswerAt = dataUpdatedAt === 0 ? null : new Date(dataUpdatedAt);
    return { kind: 'silent', openedAt, lastAnswerAt, now: new Date(errorUpdatedAt) };
  }
  return data === undefined ? { kind: 'unknown' } : { kind: 'reported', report: data };
}
