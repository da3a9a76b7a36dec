export { decideLeadership, longest, type LeadershipCommand, type LeadershipDecision } from './decide-leadership.ts';
export { isFirstLeadershipDayOfMonth } from './first-of-month.ts';
export { type PlanOnDay, type Reader } from './plan-on-day.ts';
export { type Note, type Question } from './question.ts';
export { readerHistory, type SummaryMail } from './reader-history.ts';
export { type EarlierSummary, type Snapshot } from './snapshot.ts';
export { snapshotOf } from './snapshot-of.ts';
export { type Composed, leadershipSummary } from './summary.ts';
export { type Telling } from './telling.ts';
