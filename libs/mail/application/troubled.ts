import { type LeadershipSummary } from '../domain/index.ts';

/** Whether some measures are in trouble that is not for leadership to solve: then not all is on course. */
export function hasTroubled({ figures }: Pick<LeadershipSummary, 'figures'>): boolean {
  return figures.some(({ state, count }) => count > 0 && ['late', 'at-risk', 'silent'].includes(state));
}
