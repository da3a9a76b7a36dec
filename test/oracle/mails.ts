import { dateOf, type Day, isLeadershipDay } from './calendar.ts';
import { byFields } from './order.ts';
import { isSuppressed, measureOf, type Raised, stepOf } from './raised.ts';
import { type StepRecord } from './record.ts';
import { type MailKind, type OracleMail, type Role, type Stage } from './scenario.ts';

/** Of several of these of one step in one digest only the first counts; any other stage is an item of its own. */
const HIGHEST_FIRST: Stage[] = [
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

const KIND_OF_ROLE: Record<Role, MailKind> = {
  responsible: 'office',
  deputy: 'office',
  superior: 'office',
  office: 'office',
  coordination: 'coordination',
  coordinationDeputy: 'coordination',
  leadership: 'leadership',
};

/** Delivers a plan's notices day by day; what is for leadership is kept for its summary. */
export class Delivery {
  private forLeadership: Raised[] = [];

  /** The mails of a day, from the notices raised on it. */
  deliver(raised: Raised[], today: Day): OracleMail[] {
    this.forLeadership.push(...raised.filter((notice) => notice.role === 'leadership'));
    const others = raised.filter((notice) => notice.role !== 'leadership');
    return [...digests(others, today), ...digests(this.summary(today), today)];
  }

  private summary(today: Day): Raised[] {
    if (!isLeadershipDay(today)) return [];
    const collected = this.forLeadership.filter((notice) => notice.to !== null && !isSuppressed(notice));
    this.forLeadership = [];
    const told = collected.filter(isKnownToLeadership);
    for (const { stage, about } of told) {
      if (stage === 'escalation-2' && 'step' in about) about.step.toldLeadership.add(about.dueVersion);
    }
    return told;
  }
}

/** That something is resolved is said only to whom the escalation was told. */
function isKnownToLeadership({ stage, about }: Raised): boolean {
  return stage !== 'resolved' || !('step' in about) || about.step.toldLeadership.has(about.dueVersion);
}

function digests(notices: Raised[], today: Day): OracleMail[] {
  const groups = new Map<string, { to: string; kind: MailKind; notices: Raised[] }>();
  for (const notice of notices) {
    if (notice.to === null) continue;
    const kind = KIND_OF_ROLE[notice.role];
    const key = `${kind} ${notice.to.toLowerCase()}`;
    const group = groups.get(key) ?? { to: notice.to, kind, notices: [] };
    groups.set(key, group);
    group.notices.push(notice);
  }
  return [...groups.values()].map(({ to, kind, notices: all }) => ({
    on: dateOf(today),
    to,
    kind,
    items: all
      .filter((notice) => !isSuperseded(notice, all))
      .map((notice) => ({
        measure: measureOf(notice)?.number ?? null,
        step: stepOf(notice)?.number ?? null,
        stage: notice.stage,
      }))
      .sort(byFields('measure', 'step', 'stage')),
  }));
}

/** A takeover is a stage of each of its steps; it is superseded when every one of them has a higher one. */
function isSuperseded(notice: Raised, digest: Raised[]): boolean {
  if (!HIGHEST_FIRST.includes(notice.stage)) return false;
  return stepsOf(notice).every((step) => {
    const ranked = digest
      .filter((other) => HIGHEST_FIRST.includes(other.stage) && stepsOf(other).includes(step))
      .sort((a, b) => HIGHEST_FIRST.indexOf(a.stage) - HIGHEST_FIRST.indexOf(b.stage));
    return ranked[0] !== notice;
  });
}

function stepsOf({ about }: Raised): StepRecord[] {
  if ('steps' in about) return about.steps;
  return 'step' in about ? [about.step] : [];
}
