export * from './application/calendar-for.ts';
export * from './application/holidays.ts';
export * from './application/unknown-region-error.ts';
