import { type CoordinationSheet, type LeadershipSummary } from '../../domain/index.ts';
import { type SubjectGroup } from '../fitted-subject.ts';
import { figure } from './counts.ts';

/** What coordination's sheet says beside its items, most urgent first; empty groups are left out. */
export function sheetGroups({ gaps, escalationsAhead, release }: CoordinationSheet): SubjectGroup[] {
  return [
    gaps.fresh.length > 0
      ? group(gaps.fresh.length, 'Lücke', 'Lücken')
      : group(gaps.open, 'Lücke offen', 'Lücken offen'),
    group(escalationsAhead.length, 'Eskalation geplant', 'Eskalationen geplant'),
    group(release?.mails ?? 0, 'Mail freizugeben', 'Mails freizugeben'),
    group(release?.held ?? 0, 'Hinweis zurückgehalten', 'Hinweise zurückgehalten'),
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
  const criticalWords = worse === 0 ? 'neu kritisch' : worse === critical.length ? 'schlechter' : 'neu oder schlechter';
  const outside = elsewhere === null ? 0 : elsewhere.questions + elsewhere.critical + elsewhere.resolved;
  const groups = [
    group(questions.length, 'Entscheidung', 'Entscheidungen'),
    group(critical.length, criticalWords, criticalWords),
    group(resolved.length, 'gelöst', 'gelöst'),
    group(outside, 'in anderen Bereichen', 'in anderen Bereichen'),
  ].filter(({ count }) => count > 0);
  return groups.length > 0 ? groups : [group(unchanged, 'unverändert', 'unverändert')].filter(({ count }) => count > 0);
}

const group = (count: number, one: string, many: string): SubjectGroup => ({
  count,
  words: `${figure(count)} ${count === 1 ? one : many}`,
});
