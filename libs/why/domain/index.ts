export * from './explanation.ts';
export * from './mail-explanation.ts';
export { explainRecorded } from './explain-notice.ts';
export { type KnownNotice, type Question, type Rules } from './question.ts';
export { statesOf } from './states.ts';
export { why } from './why.ts';
