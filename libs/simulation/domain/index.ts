export * from './assumption.ts';
export * from './delivery-run.ts';
export * from './difference.ts';
export * from './load.ts';
export * from './simulate.ts';
export * from './report.ts';
export * from './scenario.ts';
