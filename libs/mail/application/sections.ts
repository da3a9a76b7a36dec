import { type DigestContent, type DigestItem } from '../domain/index.ts';

/** Groups of a digest in the order in which they are shown. */
export const sectionKeys = [
  'decision',
  'undelivered',
  'critical',
  'dispute',
  'escalated',
  'overdue',
  'due',
  'turn',
  'assigned',
  'upcoming',
  'checkpoint',
  'needed',
  'status',
  'backlog',
  'resolved',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export function sectionOf(item: Pick<DigestItem, 'stage'>): SectionKey {
  switch (item.stage) {
    case 'decision-1':
    case 'decision-2':
      return 'decision';
    case 'escalation-2':
      return 'critical';
    case 'dispute':
      return 'dispute';
    case 'undeliverable':
      return 'undelivered';
    case 'escalation-1':
    case 'status-3':
      return 'escalated';
    case 'overdue-1':
    case 'overdue-2':
      return 'overdue';
    case 'due':
      return 'due';
    case 'your-turn':
      return 'turn';
    case 'assigned':
    case 'takeover':
      return 'assigned';
    case 'reminder-1':
    case 'reminder-2':
      return 'upcoming';
    case 'checkpoint':
      return 'checkpoint';
    case 'needed':
      return 'needed';
    case 'status-1':
    case 'status-2':
      return 'status';
    case 'backlog-1':
    case 'backlog-2':
    case 'backlog-3':
      return 'backlog';
    case 'resolved':
      return 'resolved';
  }
}

/** The items by section, in the order given within each; empty sections are left out. */
export function groupItems(content: DigestContent): { key: SectionKey; items: DigestItem[] }[] {
  return sectionKeys
    .map((key) => ({ key, items: content.items.filter((item) => sectionOf(item) === key) }))
    .filter(({ items }) => items.length > 0);
}
