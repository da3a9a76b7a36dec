import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { type PartsView } from '../digest-view.ts';
import { figure } from './counts.ts';
import { fullDate } from './dates.ts';

const longestList = 7;

/** The steps that a new contact takes over, as a list below the row. */
export function takenSteps({ steps }: DigestItem, today: IsoDate): PartsView {
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
