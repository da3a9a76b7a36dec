/** A rung of the standard cadence (CADENCE.md, *Stages of a step*, *Stages of a measure*, *Backlog*, *Answers*). */
export const stages = [
  'checkpoint',
  'reminder-1',
  'reminder-2',
  'due',
  'overdue-1',
  'overdue-2',
  'escalation-1',
  'escalation-2',
  'your-turn',
  'assigned',
  'resolved',
  'backlog-1',
  'backlog-2',
  'backlog-3',
  'decision-1',
  'decision-2',
  'dispute',
  'needed',
  'takeover',
  'status-1',
  'status-2',
  'status-3',
  /** A mail did not arrive. */
  'undeliverable',
] as const;
export type Stage = (typeof stages)[number];

/** In which capacity somebody is told; the address behind it is found when it is delivered. */
export const roles = [
  'responsible',
  'deputy',
  'superior',
  'coordination',
  'coordinationDeputy',
  'leadership',
  /** An office that another one waits for. */
  'office',
] as const;
export type Role = (typeof roles)[number];

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
  'takeover',
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
  switch (role) {
    case 'coordination':
    case 'coordinationDeputy':
      return 'coordination';
    case 'leadership':
      return 'leadership';
    default:
      return 'office';
  }
}

/** Who is asked or told first at a stage. */
export function roleOf(stage: Stage): Role {
  switch (stage) {
    case 'escalation-1':
      return 'superior';
    case 'escalation-2':
      return 'leadership';
    case 'backlog-3':
    case 'decision-1':
    case 'decision-2':
    case 'dispute':
    case 'status-3':
    case 'undeliverable':
      return 'coordination';
    case 'needed':
      return 'office';
    default:
      return 'responsible';
  }
}

/** Who gets a second notice of a stage, if there is somebody; null: nobody. */
export function secondRoleOf(stage: Stage): 'deputy' | 'coordinationDeputy' | null {
  switch (stage) {
    case 'overdue-2':
    case 'status-2':
      return 'deputy';
    case 'decision-2':
      return 'coordinationDeputy';
    default:
      return null;
  }
}
