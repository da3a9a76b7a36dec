export * from './explanation.ts';
export { type KnownNotice, type Question } from './question.ts';
export { statesOf } from './states.ts';
export { why } from './why.ts';
