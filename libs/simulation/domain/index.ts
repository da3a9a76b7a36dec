export * from './delivery-run.ts';
export * from './simulate.ts';
export * from './report.ts';
