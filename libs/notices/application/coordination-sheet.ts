import { type IsoDate } from '#libs/calendar/domain/index';
import { circumstancesOf, identityKey, seriesOf, type PlannedNotice } from '#libs/cadence/domain/index';
import { type Gap } from '#libs/gaps/domain/index';
import { type CoordinationSheet, type EscalationAhead, type ReleaseAhead } from '#libs/mail/domain/index';
import { decideMeasure, type Measure, Refusal, stepOf } from '#libs/measures/domain/index';
import { type DeliveryDay } from './digest-items.ts';
import { foreseen } from './foreseen-stages.ts';
import { gapSubject } from './gap-subject.ts';
import { type Mention } from './release-ports.ts';

/** What a sheet is made from, beside the delivery day. */
export interface SheetSources {
  gaps: readonly Gap[];
  release: ReleaseAhead | null;
  /** What earlier sheets told. */
  mentioned: readonly Mention[];
  /** Ids of the measures of which something comes up to the last day of the sheet (`movingMeasures`). */
  moving: ReadonlySet<string>;
}

/** Coordination's sheet of a day, and what it changes for the sheets to come. */
export interface Sheet {
  content: CoordinationSheet;
  /** It tells something that no earlier one did, or something waits to be released: then it goes out by itself. */
  due: boolean;
  mentions: Mention[];
  /** What was told before and is so no more: should it come back, it is told again. */
  gone: Mention[];
}

/** What coordination is to know on a contact day beside its notices (CADENCE.md, *Delivery*: a daily sheet). */
export function coordinationSheet(on: DeliveryDay, { gaps, release, mentioned, moving }: SheetSources): Sheet {
  const told = new Set(mentioned.map(keyOf));
  const isNew = (mention: Mention): boolean => !told.has(keyOf(mention));
  const ofGap = (it: Gap): Mention => ({ kind: 'gap', subject: gapSubject(it) });

  const planned = plannedEscalations(on, new Set([...moving, ...mentioned.map(measureIdOf)]));
  const until = lastDayOfSheet(on);
  const ahead = planned.filter(({ notice }) => notice.on <= until);

  const mentions = [...gaps.map(ofGap), ...ahead.map(({ mention }) => mention)];
  const still = new Set([...gaps.map(ofGap), ...planned.map(({ mention }) => mention)].map(keyOf));
  const waits = release !== null && release.mails > 0;
  return {
    content: {
      gaps: { fresh: gaps.filter((it) => isNew(ofGap(it))), open: gaps.length },
      escalationsAhead: ahead.map((it) => escalationAhead(on, it)),
      release,
    },
    due: waits || mentions.some(isNew),
    mentions,
    gone: mentioned.filter((mention) => !still.has(keyOf(mention))),
  };
}

/** Escalations are told up to this day. */
export function lastDayOfSheet({ day, cadence: { calendar, policy } }: Pick<DeliveryDay, 'day' | 'cadence'>): IsoDate {
  return calendar.contact.add(day, policy.escalationsAhead);
}

interface PlannedEscalation {
  measure: Measure;
  notice: PlannedNotice;
  mention: Mention;
}

/** All of these measures that lie ahead, the next first. One that would tell nobody new is left out. */
function plannedEscalations(on: DeliveryDay, measureIds: ReadonlySet<string | undefined>): PlannedEscalation[] {
  return [...on.measures.values()]
    .filter(({ id }) => measureIds.has(id))
    .flatMap((measure) =>
      foreseen(on, measure).flatMap((notice): PlannedEscalation[] => {
        const skipped = notice.stage === 'escalation-1' && on.recipients.escalationIsSkipped(notice.officeId, on.day);
        if (skipped || !isEscalation(notice.stage)) return [];
        return [{ measure, notice, mention: mentionOf(on, measure, notice) }];
      }),
    )
    .sort((a, b) => compare(a.notice.on, b.notice.on) || compare(a.measure.number, b.measure.number));
}

/** It is told again when its day changes, but not because coordination itself held it. */
function mentionOf({ cadence }: DeliveryDay, measure: Measure, notice: PlannedNotice): Mention {
  const held = notice.held?.days ?? 0;
  const unheld = seriesOf(cadence.calendar, measure, notice).add(notice.on, -held);
  return { kind: 'escalation', subject: `${identityKey(notice)}|${unheld}` };
}

/** An identity begins with its measure. */
function measureIdOf({ kind, subject }: Mention): string | undefined {
  return kind === 'escalation' ? subject.split('|')[0] : undefined;
}

function escalationAhead(on: DeliveryDay, { measure, notice }: PlannedEscalation): EscalationAhead {
  const { number, title } = stepOf(measure, notice.stepId!)!;
  return {
    measureNumber: measure.number,
    step: { number, title },
    officeName: on.recipients.office(notice.officeId)?.name ?? null,
    stage: notice.stage as EscalationAhead['stage'],
    on: notice.on,
    recipientName: on.recipients.nameBehind(notice.role, notice.officeId).name,
    holdable: isHoldable(on, measure, notice.stepId!),
  };
}

/** By the rule of the command itself, for the fewest days. */
function isHoldable(on: DeliveryDay, measure: Measure, stepId: string): boolean {
  try {
    const circumstances = circumstancesOf(on.cadence, on.day, on.raised.get(measure.id));
    decideMeasure(measure, { do: 'hold-escalation', stepId, days: 1 }, circumstances);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function isEscalation(stage: PlannedNotice['stage']): stage is EscalationAhead['stage'] {
  return stage === 'escalation-1' || stage === 'escalation-2';
}

function keyOf({ kind, subject }: Mention): string {
  return `${kind} ${subject}`;
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
