export * from './in-plan-order.ts';
export * from './measure-standing.ts';
export * from './plan-overview.ts';
export * from './step-standing.ts';
