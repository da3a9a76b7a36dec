import type {
  resultWords as resultsEverywhere,
  stateWords as statesEverywhere,
  MeasureOverview,
  StepState,
} from '#libs/overview/domain/index';
import type { IconName } from '../icons/icon.tsx';
import type { Tone } from './tone.ts';

/** How a state is called and shown. Colour never stands alone: there is always the word and a sign of its own. */
export interface StateWord {
  word: string;
  tone: Tone;
  icon: IconName;
}

/** Does not compile with another word than everywhere else. */
type Called<Words extends Record<string, string>> = { [Key in keyof Words]: StateWord & { word: Words[Key] } };

/** In the order in which somebody should look: what needs attention first. */
export const stateWords: Called<(typeof statesEverywhere)['de']> = {
  late: { word: 'verzögert', tone: 'danger', icon: 'danger' },
  'at-risk': { word: 'gefährdet', tone: 'warning', icon: 'warning' },
  silent: { word: 'ohne Meldung', tone: 'warning', icon: 'help' },
  waits: { word: 'wartet', tone: 'info', icon: 'hourglass' },
  undated: { word: 'ohne Termin', tone: 'neutral', icon: 'calendar-today' },
  paused: { word: 'pausiert', tone: 'neutral', icon: 'pause' },
  'on-course': { word: 'im Plan', tone: 'success', icon: 'success' },
  done: { word: 'erledigt', tone: 'success', icon: 'check' },
  dropped: { word: 'entfallen', tone: 'neutral', icon: 'close' },
};

export const statesInOrder = Object.keys(stateWords) as StepState[];

export function isState(text: string | null): text is StepState {
  return text !== null && Object.hasOwn(stateWords, text);
}

/** What became of a closed measure. */
export const resultWords: Called<(typeof resultsEverywhere)['de']> = {
  implemented: { word: 'umgesetzt', tone: 'success', icon: 'check' },
  'continuously-implemented': { word: 'laufend umgesetzt', tone: 'success', icon: 'autorenew' },
  partly: { word: 'teilweise umgesetzt', tone: 'info', icon: 'check' },
  'not-implemented': { word: 'nicht umgesetzt', tone: 'neutral', icon: 'close' },
  dropped: { word: 'entfallen', tone: 'neutral', icon: 'close' },
};

/** A closed measure is called by what became of it. */
export function wordOfMeasure({ state, result }: Pick<MeasureOverview, 'state' | 'result'>): StateWord {
  return result === null ? stateWords[state] : resultWords[result];
}
