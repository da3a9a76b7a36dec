export * from './directory.ts';
export * from './office.ts';
export * from './office-change.ts';
export * from './phone.ts';
export * from './superiors.ts';
