export * from './plan-overview.ts';
