import { type DigestContent, type DigestItem } from '../../domain/index.ts';

/** Groups of a digest in the order in which they are shown. */
export const sectionKeys = [
  'critical',
  'escalated',
  'overdue',
  'due',
  'turn',
  'assigned',
  'upcoming',
  'checkpoint',
  'backlog',
  'resolved',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const sectionHeadings: Record<SectionKey, string> = {
  critical: 'Neu oder schlechter',
  escalated: 'Ohne Antwort',
  overdue: 'Überfällig',
  due: 'Jetzt fällig',
  turn: 'Jetzt an der Reihe',
  assigned: 'Neu bei Ihnen',
  upcoming: 'Bald fällig',
  checkpoint: 'Zwischenstand',
  backlog: 'Aus der Zeit vor dem Start',
  resolved: 'Gelöst',
};

export function sectionOf(item: Pick<DigestItem, 'stage'>): SectionKey {
  switch (item.stage) {
    case 'escalation-2':
      return 'critical';
    case 'escalation-1':
      return 'escalated';
    case 'overdue-1':
    case 'overdue-2':
      return 'overdue';
    case 'due':
      return 'due';
    case 'your-turn':
      return 'turn';
    case 'assigned':
      return 'assigned';
    case 'reminder-1':
    case 'reminder-2':
      return 'upcoming';
    case 'checkpoint':
      return 'checkpoint';
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
