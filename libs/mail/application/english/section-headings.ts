import { type SectionKey } from '../sections.ts';

export const sectionHeadings: Record<SectionKey, string> = {
  decision: 'To be decided',
  critical: 'New or worse',
  dispute: 'Responsibility disputed',
  undelivered: 'Not delivered',
  escalated: 'No answer',
  overdue: 'Overdue',
  due: 'Due now',
  turn: 'Your turn now',
  assigned: 'Now with you',
  upcoming: 'Due soon',
  checkpoint: 'Interim check',
  needed: 'Others are waiting for you',
  status: 'Status of the measure',
  backlog: 'From before the start',
  resolved: 'Resolved',
};
