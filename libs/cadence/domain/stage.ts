/** A rung of the standard cadence (CADENCE.md, *Stages of a step*, *Backlog*, *Answers*). */
export type Stage =
  | 'checkpoint'
  | 'reminder-1'
  | 'reminder-2'
  | 'due'
  | 'overdue-1'
  | 'overdue-2'
  | 'escalation-1'
  | 'escalation-2'
  | 'your-turn'
  | 'assigned'
  | 'resolved'
  | 'backlog-1'
  | 'backlog-2'
  | 'backlog-3';

/** In which capacity somebody is told; the address behind it is found when it is delivered. */
export type Role = 'responsible' | 'superior' | 'coordination' | 'leadership';

export type DigestKind = 'office' | 'coordination' | 'leadership';

/** Stages of one step in one digest, highest first: only the highest counts. A stage not named is an item of its own. */
const rank: readonly Stage[] = [
  'escalation-2',
  'escalation-1',
  'overdue-2',
  'overdue-1',
  'due',
  'your-turn',
  'assigned',
  'reminder-2',
  'reminder-1',
  'checkpoint',
];

/** Position in the order of CADENCE.md, *Delivery* (0 is the highest); null for a stage that supersedes nothing. */
export function rankOf(stage: Stage): number | null {
  const position = rank.indexOf(stage);
  return position < 0 ? null : position;
}

/** A step that waits raises these and no others: they say which step is still open before it. */
export function raisedWhileWaiting(stage: Stage): boolean {
  return stage === 'checkpoint' || stage === 'reminder-1' || stage === 'reminder-2';
}

export function digestKindOf(role: Role): DigestKind {
  return role === 'coordination' || role === 'leadership' ? role : 'office';
}
