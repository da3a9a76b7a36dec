import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { figure } from './counts.ts';
import { fullDate } from './dates.ts';

/** The steps that a new contact takes over, as a list below the row. */
export interface TakenSteps {
  shown: { name: string; date: string }[];
  /** `+ 5 weitere Schritte, Termine bis Fr 31.12.2027`; null: all are shown. */
  more: string | null;
}

const longestList = 7;

export function takenSteps({ steps }: DigestItem, today: IsoDate): TakenSteps {
  const last = steps.at(-1);
  const more = steps.length - longestList;
  return {
    shown: steps.slice(0, longestList).map(({ measureNumber, number, title, dueOn }) => ({
      name: `${measureNumber} Schritt ${number}: ${title}`,
      date: `${dueOn < today ? 'Termin war' : 'Termin'} ${fullDate(dueOn)}`,
    })),
    more: more > 0 && last !== undefined ? moreWords(more, fullDate(last.dueOn)) : null,
  };
}

const moreWords = (count: number, last: string): string =>
  count === 1 ? `+ 1 weiterer Schritt, Termin ${last}` : `+ ${figure(count)} weitere Schritte, Termine bis ${last}`;
