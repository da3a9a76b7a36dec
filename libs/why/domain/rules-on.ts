import { type Cadence } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Question, type Rules } from './question.ts';

/** The rules by which the stages of a day were raised: a change holds from the morning after it. */
export function rulesOn(day: IsoDate, { rules }: Pick<Question, 'rules'>): Rules {
  return rules.findLast(({ since }) => since < day) ?? rules[0]!;
}

/** What held on the morning of a day; addresses are those of now. */
export function cadenceOn(day: IsoDate, question: Pick<Question, 'cadence' | 'rules'>): Cadence {
  const { policy, calendar, since } = rulesOn(day, question);
  return { ...question.cadence, plan: { ...question.cadence.plan, policySince: since }, policy, calendar };
}
