import { nextLeadershipDay, type Notice } from '#libs/cadence/domain/index';
import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure, stepOf } from '#libs/measures/domain/index';
import { addressReason } from './address-reason.ts';
import { type Explanation, type NoticeStanding } from './explanation.ts';
import { type KnownNotice, type Question } from './question.ts';
import { originOf } from './origin-of.ts';
import { onMorningOf, presentOn } from './states.ts';

/** A notice of the record, on the measure as its own day found it. */
export function explainRecorded(question: Question, notice: KnownNotice): Explanation {
  return explained(question, notice, onMorningOf(notice.on, question), standingOf(question, notice));
}

/** A notice that is still to come. */
export function explainForeseen(question: Question, notice: Notice): Explanation {
  const { suppressed } = notice;
  const state: NoticeStanding = suppressed === null ? { kind: 'foreseen' } : { kind: 'suppressed', reason: suppressed };
  return explained(question, notice, presentOn(notice.on, question), state);
}

function explained(question: Question, notice: Notice, measure: Measure | null, state: NoticeStanding): Explanation {
  const { stage, on, role, officeId, stepId, to } = notice;
  const step = measure === null || stepId === null ? null : (stepOf(measure, stepId) ?? null);
  return {
    stage,
    on,
    ...originOf(question.cadence, notice, step),
    recipient: {
      role,
      office: officeId === null ? null : (question.offices.get(officeId)?.name ?? null),
      address: to,
      because: addressReason(question, notice),
    },
    summaryOn: summaryOn(question, notice, state),
    state,
  };
}

function standingOf(
  { mailMode }: Question,
  { state, suppressed, toldOn, mail, arrivedOn }: KnownNotice,
): NoticeStanding {
  if (state === 'suppressed') return { kind: 'suppressed', reason: suppressed! };
  return state === 'told' ? { kind: 'told', on: toldOn!, mail, arrivedOn } : { kind: 'waiting', mailMode };
}

/** The next one that has not been missed. */
function summaryOn({ cadence, today }: Question, { role, on }: Notice, { kind }: NoticeStanding): IsoDate | null {
  if (role !== 'leadership' || (kind !== 'foreseen' && kind !== 'waiting')) return null;
  return nextLeadershipDay(addDays(on < today ? today : on, -1), cadence.calendar);
}
