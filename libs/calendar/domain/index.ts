export * from './calendar.ts';
export * from './day-series.ts';
export * from './iso-date.ts';
export * from './reach.ts';
