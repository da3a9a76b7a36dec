import type { StepAnswer } from '../api/measure-answer.ts';
import { cameBy } from '../words/came-by.ts';
import { dayWithWeekday } from '../words/german-day.ts';
import { saidWords } from '../words/said-words.ts';
import { Written } from './written.tsx';

/** What the office said last, how that came here, and what was written with it. */
export function LastAnswer({ step: { answers } }: { step: Pick<StepAnswer, 'answers'> }) {
  const answer = answers.at(-1);
  if (answer === undefined) return <>Noch keine</>;
  return (
    <>
      „{saidWords(answer.said)}“ am {dayWithWeekday(answer.on)}
      {cameBy(answer.source)}
      <Written {...answer} />
    </>
  );
}
