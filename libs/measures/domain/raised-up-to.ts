import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from './measure.ts';
import { stoppingRequest } from './requests.ts';
import { type Step } from './step.ts';

/**
 * The last day whose stages were raised when something happens on the evening of `today`: none were since a request stopped the
 * clock, or since the measure was paused.
 */
export function raisedUpTo(step: Step, { pause }: Pick<Measure, 'pause'>, today: IsoDate): IsoDate {
  const asked = stoppingRequest(step)?.on ?? today;
  return pause !== null && pause.on < asked ? pause.on : asked;
}

/**
 * The day after which a stage is still ahead on the evening of `today`: while a request stops the clock, also one whose day has
 * passed without its being raised, for it will move.
 */
export function aheadAfter(step: Step, measure: Pick<Measure, 'pause'>, today: IsoDate): IsoDate {
  return stoppingRequest(step) === null ? today : raisedUpTo(step, measure, today);
}
