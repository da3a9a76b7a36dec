export * from './day-of.ts';
export * from './installation.ts';
