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

/**
 * Stages of one step in one digest, highest first: of each list only the highest counts. The first is the order of CADENCE.md,
 * *Delivery*; the second holds when an earlier question could not be delivered. A stage not named is an item of its own.
 */
const ladderRank: readonly Stage[] = [
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
const backlogRank: readonly Stage[] = ['backlog-2', 'backlog-1'];

/** Among which stages, and in which place (0 is the highest), a stage supersedes; null for one that supersedes nothing. */
export function rankOf(stage: Stage): { among: 'ladder' | 'backlog'; place: number } | null {
  if (ladderRank.includes(stage)) return { among: 'ladder', place: ladderRank.indexOf(stage) };
  if (backlogRank.includes(stage)) return { among: 'backlog', place: backlogRank.indexOf(stage) };
  return null;
}

/** A step that waits raises these and no others: they say which step is still open before it. */
export function raisedWhileWaiting(stage: Stage): boolean {
  return stage === 'checkpoint' || stage === 'reminder-1' || stage === 'reminder-2';
}

export function digestKindOf(role: Role): DigestKind {
  return role === 'coordination' || role === 'leadership' ? role : 'office';
}
