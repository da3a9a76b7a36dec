export * from './application/from-tables.ts';
