import { type Tale } from './tales.ts';

type Begins = Tale['begins'];

const afterActivation = { after: 'activation', min: 0, max: 250 } as const;

/** While the plan runs, often around a deadline. */
export const ANY_TIME: Begins = [afterActivation, { after: 'dueOn', min: -40, max: 60 }];
/** When the last reminder is ahead. */
export const BEFORE_DUE: Begins = [{ after: 'dueOn', min: -30, max: -2 }];
/** From the deadline to the second escalation. */
export const WHILE_LATE: Begins = [{ after: 'dueOn', min: 0, max: 45 }];
/** When an escalation has usually been raised. */
export const ESCALATED: Begins = [{ after: 'dueOn', min: 18, max: 70 }];
/** During the backlog round. */
export const IN_THE_ROUND: Begins = [{ after: 'activation', min: 0, max: 60 }];
