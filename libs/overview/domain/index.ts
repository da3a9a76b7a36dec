export * from './in-plan-order.ts';
export * from './measure-detail.ts';
export * from './measure-standing.ts';
export * from './plan-decisions.ts';
export * from './plan-overview.ts';
export * from './standing-dispute.ts';
export * from './state-words.ts';
export * from './step-standing.ts';
