import { type Cadence, type Notice, type Stage } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Step } from '#libs/measures/domain/index';
import { type Cause, type Rule } from './explanation.ts';

type CausedStage = Extract<
  Stage,
  'your-turn' | 'assigned' | 'resolved' | 'decision-1' | 'decision-2' | 'dispute' | 'needed' | 'takeover'
>;

/** What somebody did, and the day of it, for a notice that comes because of it (CADENCE.md, *Answers*). */
export function causeOf(
  { calendar, policy, directory }: Cadence,
  notice: Notice,
  stage: CausedStage,
  step: Step | null,
): Rule {
  const series = step === null ? calendar.contact : calendar.contactDaysOf(step);
  const rule = (cause: Cause, causedOn: IsoDate | null, after = 1): Rule => ({
    kind: 'after',
    cause,
    causedOn,
    after,
    days: step?.hard ? 'working' : 'contact',
  });
  const told = (days: readonly IsoDate[]): IsoDate | null =>
    days.findLast((day) => series.add(day, 1) === notice.on) ?? null;
  switch (stage) {
    case 'your-turn':
      return rule('waiting-ended', notice.enteredOn);
    case 'assigned':
      return rule('handed-over', notice.enteredOn);
    case 'resolved':
      return rule('closed-or-moved', notice.enteredOn);
    case 'decision-1':
      return rule('request-made', notice.enteredOn, policy.decision1After);
    case 'decision-2':
      return rule('request-made', notice.enteredOn, policy.decision2After);
    case 'dispute':
      return rule('responsibility-disputed', told((step?.disputes ?? []).map(({ on }) => on)));
    case 'needed':
      return rule('office-waited-for', told(waitedForSince(step, notice.officeId)));
    case 'takeover':
      return rule('contact-changed', told(directory.offices.get(notice.cause)?.contactChangedOn ?? []));
  }
}

function waitedForSince(step: Step | null, officeId: string | null): IsoDate[] {
  return (step?.answers ?? []).flatMap(({ said, on }) =>
    said.kind === 'waiting-for' && said.officeId === officeId ? [on] : [],
  );
}
