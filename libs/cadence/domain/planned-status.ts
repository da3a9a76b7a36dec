import { laterOf, yearOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { addMonths, asksForStatus, type Measure } from '#libs/measures/domain/index';
import { type Notice } from './notice.ts';
import { type Cadence, type PlannedNotice } from './planned-notice.ts';
import { type CadencePolicy } from './policy.ts';
import { roleOf, type Stage } from './stage.ts';

/**
 * The rounds in which a measure as a whole is asked for its status, up to the first that has not begun (CADENCE.md, *Stages of a
 * measure*). A round begins only if the measure is to be asked on its first day; its later stages come as long as nobody
 * answered and it is to be asked on their own days.
 */
export function plannedStatus(
  { calendar, policy }: Cadence,
  measure: Measure,
  raised: readonly Notice[],
): PlannedNotice[] {
  const { activeOn, lastAnsweredOn, askableFrom } = measure;
  if (!asksForStatus(measure) || activeOn === null || askableFrom === null) return [];
  const silentSince = lastAnsweredOn === null ? activeOn : laterOf(activeOn, lastAnsweredOn);
  const planned: PlannedNotice[] = [];
  for (const round of rounds(yearOf(askableFrom) - 1, calendar, policy)) {
    const begun = raised.some(({ stage, enteredOn }) => stage === 'status-1' && enteredOn === round);
    if (!begun && round < askableFrom) continue;
    if (silentSince > addMonths(round, -policy.status.silentMonths)) continue;
    const { contact } = calendar;
    const stages: [Stage, IsoDate][] = [
      ['status-1', round],
      ['status-2', contact.add(round, policy.status.deputyAfter)],
      ['status-3', contact.add(round, policy.status.coordinationAfter)],
    ];
    for (const [stage, on] of stages) if (on >= askableFrom) planned.push(ofRound(measure, round, stage, on));
    if (!begun) break;
  }
  return planned;
}

/** The first days of the rounds from `year` on. */
function* rounds(year: number, { contact }: Calendar, { status }: CadencePolicy): Generator<IsoDate> {
  for (; ; year++) for (const day of status.days) yield contact.first(`${year}-${day}`);
}

function ofRound(measure: Measure, round: IsoDate, stage: Stage, on: IsoDate): PlannedNotice {
  return {
    measureId: measure.id,
    stepId: null,
    officeId: measure.leadOfficeId,
    stage,
    role: roleOf(stage),
    dueVersion: 0,
    enteredOn: round,
    cause: '',
    on,
    withheld: null,
  };
}
