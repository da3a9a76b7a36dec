import { hasTroubled } from '../troubled.ts';
import { stateWords } from '#libs/overview/domain/index';
import { type LeadershipSummary } from '../../domain/index.ts';
import { countedStates } from '../counted-states.ts';
import { enumerated, figure } from './counts.ts';
import { fullDate } from './dates.ts';
import { genitive } from './office-phrase.ts';

/** What stands below the rows of leadership's page: what is not shown in rows, and the plan in one line of numbers. */
export function summaryClosing({ elsewhere, unchanged, figures, since }: LeadershipSummary): string[] {
  const states = figuresLine(figures);
  const changes = figures.some(({ change }) => change !== null && change !== 0);
  const lines = [
    ...(elsewhere === null ? [] : [elsewhereSentence(elsewhere)]),
    [unchanged === 0 ? null : `Unverändert: ${figure(unchanged)}.`, states].filter((part) => part !== null).join(' '),
    ...(changes && since !== null ? [`Gezählt sind Maßnahmen, in Klammern die Änderung seit ${fullDate(since)}.`] : []),
  ];
  return lines.filter((line) => line !== '');
}

/** All is on course for leadership; what is not, others are about. */
export function allOnCourse(summary: LeadershipSummary): string {
  const nothing = 'Zu entscheiden ist nichts, und keine Maßnahme ist kritisch.';
  return hasTroubled(summary)
    ? `${nothing} Was verzögert, gefährdet oder ohne Meldung ist, klärt die Koordination mit den Stellen.`
    : `Alles im Plan: ${nothing}`;
}

/** `Im Plan 41 (+2) · gefährdet 9 (−1)`; null when nothing is counted. */
function figuresLine(figures: LeadershipSummary['figures']): string | null {
  const words = figures
    .filter(({ count, change }) => count > 0 || (change ?? 0) !== 0)
    .sort((a, b) => countedStates.indexOf(a.state) - countedStates.indexOf(b.state))
    .map(({ state, count, change }) => `${stateWords.de[state]} ${figure(count)}${changeWords(change)}`)
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
    [questions, questions === 1 ? 'Entscheidung' : 'Entscheidungen'] as const,
    [critical, 'neu oder schlechter'] as const,
    [resolved, 'gelöst'] as const,
    [unchanged, 'unverändert'] as const,
  ].filter(([count]) => count > 0);
  const outside = `Außerhalb ${genitive(divisionName)}`;
  if (counts.length === 0) return `${outside} ist nichts zu berichten.`;
  return `${outside}: ${enumerated(counts.map(([count, words]) => `${figure(count)} ${words}`))}.`;
}
