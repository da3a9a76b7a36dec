export { commandLeadership, type LeadershipPorts, type LeadershipRequest } from './application/command-leadership.ts';
export { type LeadershipStore } from './application/ports.ts';
export { LeadershipNoteRow } from './persistence/leadership-note-row.ts';
export { LeadershipQuestionRow } from './persistence/leadership-question-row.ts';
export { leadershipStore } from './persistence/leadership-store.ts';
export { LeadershipSummaryRow } from './persistence/leadership-summary-row.ts';
