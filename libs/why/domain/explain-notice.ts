import {
  canWait,
  goesOutWeekly,
  isWeekly,
  nextLeadershipDay,
  nextWeeklyDay,
  type Notice,
  weeklyUntil,
} from '#libs/cadence/domain/index';
import { addDays, type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { type Measure, stepOf } from '#libs/measures/domain/index';
import { addressReason } from './address-reason.ts';
import { type Explanation, type NoticeStanding } from './explanation.ts';
import { type KnownNotice, type Question, type Rules } from './question.ts';
import { originOf } from './origin-of.ts';
import { rulesOn } from './rules-on.ts';
import { onMorningOf, presentOn } from './states.ts';

/** A notice of the record, on the measure as its own day found it. */
export function explainRecorded(question: Question, notice: KnownNotice): Explanation {
  const state = standingOf(question, notice);
  return explained(question, notice, onMorningOf(notice.on, question), rulesOn(notice.on, question), state);
}

/** A notice that is still to come. */
export function explainForeseen(question: Question, notice: Notice): Explanation {
  const { suppressed } = notice;
  const state: NoticeStanding = suppressed === null ? { kind: 'foreseen' } : { kind: 'suppressed', reason: suppressed };
  return explained(question, notice, presentOn(notice.on, question), question.rules.at(-1)!, state);
}

function explained(
  question: Question,
  notice: Notice,
  measure: Measure | null,
  { policy, calendar, version }: Rules,
  state: NoticeStanding,
): Explanation {
  const { stage, on, role, officeId, stepId, to } = notice;
  const step = measure === null || stepId === null ? null : (stepOf(measure, stepId) ?? null);
  return {
    stage,
    on,
    ...originOf({ ...question.cadence, policy, calendar }, notice, { measure, step, raised: question.raised }),
    policyVersion: version,
    recipient: {
      role,
      office: officeId === null ? null : (question.offices.get(officeId)?.name ?? null),
      address: to,
      because: addressReason(question, notice),
    },
    summaryOn: isAhead(state) && role === 'leadership' ? summaryOn(question, notice) : null,
    weeklyOn: isAhead(state) && canWait(notice, step) ? weeklyOn(question, notice) : null,
    state,
  };
}

function standingOf(
  { mailMode }: Question,
  { state, suppressed, on, toldOn, heldOn, released, mail, arrivedOn }: KnownNotice,
): NoticeStanding {
  if (state === 'suppressed') return { kind: 'suppressed', reason: suppressed! };
  if (state === 'told') return { kind: 'told', on: toldOn!, mail, arrivedOn };
  if (heldOn !== null && !released && mailMode === 'approve') return { kind: 'held', since: on, lastOn: heldOn };
  return { kind: 'waiting', mailMode, released };
}

function isAhead({ kind }: NoticeStanding): boolean {
  return kind === 'foreseen' || kind === 'waiting' || kind === 'held';
}

/** The next one that has not been missed. */
function summaryOn({ cadence, today }: Question, { on }: Notice): IsoDate {
  return nextLeadershipDay(addDays(laterOf(on, today), -1), cadence.calendar);
}

/** As `summaryOn`; null where mail comes every day. */
function weeklyOn({ cadence: { directory, calendar }, today }: Question, notice: Notice): IsoDate | null {
  if (!isWeekly(directory, notice.to)) return null;
  // A stage may be brought forward by less than two weeks.
  let day = nextWeeklyDay(addDays(laterOf(addDays(notice.on, -14), today), -1), calendar);
  while (!goesOutWeekly(notice, day, weeklyUntil(addDays(day, -1), day, calendar))) day = nextWeeklyDay(day, calendar);
  return day;
}
