import { type CoordinationSheet, type LeadershipSummary } from '../../domain/index.ts';
import { type SubjectGroup } from '../fitted-subject.ts';
import { counted, figure } from './counts.ts';

/** What coordination's sheet says beside its items, most urgent first; empty groups are left out. */
export function sheetGroups({ gaps, escalationsAhead, release }: CoordinationSheet): SubjectGroup[] {
  return [
    gaps.fresh.length > 0 ? group(gaps.fresh.length, 'gap', 'gaps') : group(gaps.open, 'gap open', 'gaps open'),
    group(escalationsAhead.length, 'escalation planned', 'escalations planned'),
    group(release?.mails ?? 0, 'email to release', 'emails to release'),
    group(release?.held ?? 0, 'notice held back', 'notices held back'),
  ].filter(({ count }) => count > 0);
}

/** What leadership's page says, in its order; what is outside the own division comes last. */
export function summaryGroups({
  questions,
  critical,
  resolved,
  unchanged,
  elsewhere,
}: LeadershipSummary): SubjectGroup[] {
  const worse = critical.filter(({ change }) => change === 'worse').length;
  const criticalWords = worse === 0 ? 'newly critical' : worse === critical.length ? 'worse' : 'new or worse';
  const outside = elsewhere === null ? 0 : elsewhere.questions + elsewhere.critical + elsewhere.resolved;
  const groups = [
    group(questions.length, 'decision', 'decisions'),
    whole(critical.length, criticalWords),
    whole(resolved.length, 'resolved'),
    whole(outside, 'in other divisions'),
  ].filter(({ count }) => count > 0);
  return groups.length > 0 ? groups : [whole(unchanged, 'unchanged')].filter(({ count }) => count > 0);
}

const group = (count: number, one: string, many: string): SubjectGroup => ({ count, words: counted(count, one, many) });
const whole = (count: number, words: string): SubjectGroup => ({ count, words: `${figure(count)} ${words}` });
