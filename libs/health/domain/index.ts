export * from './facts.ts';
export * from './finding.ts';
export * from './findings.ts';
export * from './health-report.ts';
export * from './observation.ts';
export * from './report.ts';
