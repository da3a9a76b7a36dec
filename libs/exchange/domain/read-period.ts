import { type IsoDate } from '#libs/calendar/domain/index';
import { meaningOf, withoutContinuous } from './date-words.ts';
import { foldText } from './fold-text.ts';
import { periodCode } from './period-code.ts';
import { type PhraseSpan, readPhrase, unionOf } from './period-phrase.ts';
import { type Precision } from './plan-tables.ts';

/** What people write where a date belongs. Days are ISO dates. */
export type PeriodReading =
  | {
      readonly kind: 'period';
      readonly first: IsoDate;
      /** Null: begins and never ends ("seit 2021 laufend"). Never null for what a step can be due on ("ab 2027"). */
      readonly last: IsoDate | null;
      readonly precision: Precision;
      /** More than one reading was possible; `first` is the earliest, `last` the latest day of all. */
      readonly ambiguous: boolean;
    }
  /** Words instead of a date: for ever (laufend, dauerhaft), not yet known (offen, k. A.), at once (sofort). */
  | { readonly kind: 'words'; readonly meaning: 'continuous' | 'open' | 'immediate' }
  /** A day that no calendar has. `example` is a day that exists and is probably meant, as TT.MM.JJJJ. */
  | { readonly kind: 'impossible'; readonly german: string; readonly example: string }
  | { readonly kind: 'unreadable' };

/** Characters; whatever is longer is a text in which a date may stand, not a date with a remark. */
const longest = 500;

type Period = Extract<PeriodReading, { readonly kind: 'period' }>;

const unreadable: PeriodReading = { kind: 'unreadable' };

/**
 * Reads one clean line (`oneLine`) as a period of time, German or English. Never throws: what it does not understand as a
 * whole is unreadable, except for a remark in brackets or behind a comma.
 */
export function readPeriod(text: string): PeriodReading {
  return text.length > longest ? unreadable : readFolded(foldText(text));
}

function readFolded(text: string): PeriodReading {
  const plain = readPlain(text);
  if (plain.kind !== 'unreadable') return plain;
  const [, enclosed] = /^[([]([^()[\]]+)[)\]]$/.exec(text) ?? [];
  if (enclosed !== undefined) return readPlain(enclosed.trim());
  const [, main, remark] =
    /^(.*[^ (]) ?[([]([^()[\]]*)[)\]]\.?$/.exec(text) ?? /^(.*[^ ,;]) ?[,;] ?(.*)$/.exec(text) ?? [];
  return main === undefined || remark === undefined ? unreadable : readWithRemark(main, remark.trim());
}

/** A remark is dropped, unless it is itself one more reading or says that something goes on for ever. */
function readWithRemark(main: string, remark: string): PeriodReading {
  const reading = readFolded(main);
  if (meaningOf(main) === 'continuous' || meaningOf(remark) === 'continuous') {
    const together = readPlain(`${main} ${remark}`);
    return together.kind === 'unreadable' ? reading : together;
  }
  if (reading.kind !== 'period' || reading.last === null) return reading;
  if (remark === '?') return { ...reading, ambiguous: true };
  const other = readPlain(remark);
  if (other.kind === 'unreadable') return withinYear(main, remark, reading);
  if (other.kind === 'impossible') return other;
  if (other.kind !== 'period' || other.last === null) return reading;
  if (other.first >= reading.first && other.last <= reading.last) return reading;
  return {
    kind: 'period',
    ...unionOf([
      { ...reading, last: reading.last },
      { ...other, last: other.last },
    ]),
  };
}

/** A part of the year that the remark names ("2027 (1. Halbjahr)"), else the year as it is. */
function withinYear(main: string, remark: string, reading: Period): PeriodReading {
  if (reading.precision !== 'year' || !/[a-z]/.test(remark)) return reading;
  const part = readPlain(`${remark} ${main}`);
  const fits = part.kind === 'period' && part.first >= reading.first && (part.last ?? '') <= (reading.last ?? '');
  return fits && part.last !== null ? part : reading;
}

/** The text as a whole, without remarks. */
function readPlain(text: string): PeriodReading {
  const meaning = meaningOf(text);
  if (meaning !== null) return { kind: 'words', meaning };
  const rest = withoutContinuous(text);
  if (rest !== null) return readContinuing(rest);
  // "2035+" is some time, but no day by which anything could be asked.
  if (/\d ?\+$/.test(text) && 'first' in spanOf(text.slice(0, -1))) return { kind: 'words', meaning: 'open' };
  const doubted = / ?\?+$/.exec(text);
  const span = spanOf(doubted === null ? text : text.slice(0, doubted.index));
  if (!('first' in span)) return span;
  const { first, last, precision, ambiguous } = span;
  return { kind: 'period', first, last, precision, ambiguous: ambiguous || doubted !== null };
}

/** What is left beside a word for "continuous": since when, or after all until when. */
function readContinuing(rest: string): PeriodReading {
  const reading = readPlain(rest);
  if (reading.kind === 'words') return { kind: 'words', meaning: 'continuous' };
  if (reading.kind !== 'period') return reading;
  const span = spanOf(rest);
  const ends = /^(?:bis|until|till|spaetestens|by)\b/.test(rest) || ('first' in span && span.spanned);
  return ends ? reading : { ...reading, last: null, precision: 'from' };
}

type SpanReading = PhraseSpan | Extract<PeriodReading, { kind: 'impossible' | 'unreadable' }>;

function spanOf(text: string): SpanReading {
  const found = readPhrase(periodCode(text));
  if (found === null) return { kind: 'unreadable' };
  return 'german' in found ? { kind: 'impossible', german: found.german, example: found.example } : found;
}
