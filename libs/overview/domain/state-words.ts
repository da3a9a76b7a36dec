import { type MeasureResult } from '#libs/measures/domain/index';
import { type StepState } from './plan-overview.ts';

/** What the states are called in front of people, everywhere (CADENCE.md, *States of a step*). */
export const stateWords = {
  de: {
    dropped: 'entfallen',
    done: 'erledigt',
    paused: 'pausiert',
    late: 'verzögert',
    waits: 'wartet',
    'at-risk': 'gefährdet',
    undated: 'ohne Termin',
    silent: 'ohne Meldung',
    'on-course': 'im Plan',
  },
  en: {
    dropped: 'dropped',
    done: 'done',
    paused: 'paused',
    late: 'late',
    waits: 'waits',
    'at-risk': 'at risk',
    undated: 'undated',
    silent: 'silent',
    'on-course': 'on course',
  },
} as const satisfies Record<'de' | 'en', Record<StepState, string>>;

/** What became of a closed measure. */
export const resultWords = {
  de: {
    implemented: 'umgesetzt',
    'continuously-implemented': 'laufend umgesetzt',
    partly: 'teilweise umgesetzt',
    'not-implemented': 'nicht umgesetzt',
    dropped: 'entfallen',
  },
  en: {
    implemented: 'implemented',
    'continuously-implemented': 'continuously implemented',
    partly: 'partly implemented',
    'not-implemented': 'not implemented',
    dropped: 'dropped',
  },
} as const satisfies Record<'de' | 'en', Record<MeasureResult, string>>;
