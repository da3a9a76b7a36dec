import { hasTroubled } from '../troubled.ts';
import { stateWords } from '#libs/overview/domain/index';
import { type LeadershipSummary } from '../../domain/index.ts';
import { countedStates } from '../counted-states.ts';
import { counted, enumerated, figure } from './counts.ts';
import { fullDate } from './dates.ts';

/** What stands below the rows of leadership's page: what is not shown in rows, and the plan in one line of numbers. */
export function summaryClosing({ elsewhere, unchanged, figures, since }: LeadershipSummary): string[] {
  const states = figuresLine(figures);
  const changes = figures.some(({ change }) => change !== null && change !== 0);
  const lines = [
    ...(elsewhere === null ? [] : [elsewhereSentence(elsewhere)]),
    [unchanged === 0 ? null : `Unchanged: ${figure(unchanged)}.`, states].filter((part) => part !== null).join(' '),
    ...(changes && since !== null
      ? [`The figures count measures; in brackets is the change since ${fullDate(since)}.`]
      : []),
  ];
  return lines.filter((line) => line !== '');
}

/** All is on course for leadership; what is not, others are about. */
export function allOnCourse(summary: LeadershipSummary): string {
  const nothing = 'here is nothing to decide, and no measure is critical.';
  return hasTroubled(summary)
    ? `T${nothing} Coordination is settling with the offices what is late, at risk or silent.`
    : `All on course: t${nothing}`;
}

/** `On course 41 (+2) · at risk 9 (−1)`; null when nothing is counted. */
function figuresLine(figures: LeadershipSummary['figures']): string | null {
  const words = figures
    .filter(({ count, change }) => count > 0 || (change ?? 0) !== 0)
    .sort((a, b) => countedStates.indexOf(a.state) - countedStates.indexOf(b.state))
    .map(({ state, count, change }) => `${stateWords.en[state]} ${figure(count)}${changeWords(change)}`)
    .join(' · ');
  if (words === '') return null;
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

const changeWords = (change: number | null): string => {
  if (change === null || change === 0) return '';
  return ` (${change > 0 ? '+' : '−'}${figure(Math.abs(change))})`;
};

function elsewhereSentence(elsewhere: NonNullable<LeadershipSummary['elsewhere']>): string {
  const { divisionName, questions, critical, resolved, unchanged } = elsewhere;
  const counts = [
    questions > 0 ? counted(questions, 'decision') : null,
    critical > 0 ? `${figure(critical)} new or worse` : null,
    resolved > 0 ? `${figure(resolved)} resolved` : null,
    unchanged > 0 ? `${figure(unchanged)} unchanged` : null,
  ].filter((words) => words !== null);
  if (counts.length === 0) return `Outside ${divisionName} there is nothing to report.`;
  return `Outside ${divisionName}: ${enumerated(counts)}.`;
}
