export * from './finding.ts';
export * from './health-report.ts';
export * from './observation.ts';
