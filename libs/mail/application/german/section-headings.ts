import { type SectionKey } from '../sections.ts';

export const sectionHeadings: Record<SectionKey, string> = {
  decision: 'Zu entscheiden',
  critical: 'Neu oder schlechter',
  dispute: 'Zuständigkeit strittig',
  undelivered: 'Nicht zugestellt',
  escalated: 'Ohne Antwort',
  overdue: 'Überfällig',
  due: 'Jetzt fällig',
  turn: 'Jetzt an der Reihe',
  assigned: 'Neu bei Ihnen',
  upcoming: 'Bald fällig',
  checkpoint: 'Zwischenstand',
  needed: 'Andere warten auf Sie',
  status: 'Stand der Maßnahme',
  backlog: 'Aus der Zeit vor dem Start',
  resolved: 'Gelöst',
};
