import { type DaySeries } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { dayToRaise } from './arrival.ts';
import { asRaised } from './as-raised.ts';
import { type LadderStep } from './ladder.ts';
import { type Notice } from './notice.ts';
import { plannedOf, type PlannedNotice } from './planned-notice.ts';
import { type CadencePolicy } from './policy.ts';
import { type LateStages } from './shifts.ts';
import { roleOf, type Stage } from './stage.ts';

/**
 * Which stages of the step had not come on a day although their own day had: they waited for the mail of the stage below
 * (CADENCE.md, *No step up unless the step below arrived*). Only what is known of mails makes a stage late: without any notice
 * none is.
 *
 * @param raised all notices of the measure.
 */
export function lateStagesOf(
  measure: Measure,
  step: LadderStep,
  raised: readonly Notice[],
  series: DaySeries,
  policy: CadencePolicy,
): LateStages {
  const ofLadder = raised.filter(
    (it) => it.stepId === step.id && it.dueVersion === step.dueVersion && it.enteredOn === step.enteredOn,
  );
  return (stages, upTo) => {
    const known = ofLadder
      .filter(({ on }) => on <= upTo)
      .map(asRaised)
      .map((it) => (it.arrivedOn !== null && it.arrivedOn > upTo ? { ...it, arrivedOn: null } : it));
    const late: PlannedNotice[] = [];
    for (const { stage, on, raisedOn, held } of stages) {
      if (raisedOn !== undefined || on > upTo || isAmong(known, stage)) continue;
      const rung = { ...plannedOf(measure, step, stage, on), held };
      const day = dayToRaise(rung, late, known, series, policy);
      if (day === null || day > upTo) late.push(rung);
    }
    return new Set(late.map(({ stage }) => stage));
  };
}

function isAmong(notices: readonly Notice[], stage: Stage): boolean {
  return notices.some((it) => it.stage === stage && it.role === roleOf(stage));
}
