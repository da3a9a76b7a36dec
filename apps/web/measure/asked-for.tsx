import type { StepAnswer } from '../api/measure-answer.ts';
import { cameBy } from '../words/came-by.ts';
import { dayWithWeekday } from '../words/german-day.ts';
import { reasonWords, requestWords } from '../words/said-words.ts';
import { Written } from './written.tsx';

/** What an office asks coordination to decide about a step. */
export function AskedFor({ request, dispute }: Pick<StepAnswer, 'request' | 'dispute'>) {
  if (request === null) {
    if (dispute === null) return null;
    return (
      <>
        Die Stelle sagt erneut, dass sie nicht zuständig ist, seit {dayWithWeekday(dispute.on)}
        {cameBy(dispute.source)}.
        <Written {...dispute} />
      </>
    );
  }
  const { kind, on, to, reason, office, tacitOn, source } = request;
  return (
    <>
      „{requestWords[kind]}“{to !== null && ` bis ${dayWithWeekday(to)}`}
      {reason !== null && ` (Grund: ${reasonWords[reason]})`}
      {office !== null && ` (vorgeschlagen: ${office.name})`}, seit {dayWithWeekday(on)}
      {cameBy(source)}.{tacitOn !== null && ` Gilt ohne Entscheidung ab ${dayWithWeekday(tacitOn)} als gewährt.`}
      <Written {...request} />
    </>
  );
}
