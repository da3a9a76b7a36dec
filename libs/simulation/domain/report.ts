import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestKind, type Notice, type Role, type Stage } from '#libs/cadence/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { type SimulationResult } from './simulate.ts';

/** A notice as a simulation prints it, with the plan's own numbers. */
export interface ReportedNotice {
  on: IsoDate;
  /** Null for what concerns an office. */
  measure: string | null;
  /** Null for what concerns a measure as a whole, or an office. */
  step: number | null;
  stage: Stage;
  role: Role;
  to: string | null;
}

export interface ReportedMail {
  on: IsoDate;
  to: string;
  kind: DigestKind;
  items: Pick<ReportedNotice, 'measure' | 'step' | 'stage'>[];
}

export interface SimulationReport {
  notices: ReportedNotice[];
  mails: ReportedMail[];
}

/** What of a simulation lies in [from, to], sorted by day, measure (code points), step (number), stage, role, address; null first. */
export function reportOf(result: SimulationResult, from: IsoDate, to: IsoDate): SimulationReport {
  const numbers = numbersOf(result.measures);
  const named = ({ measureId, stepId, stage }: Notice): Named => ({ ...numbers(measureId, stepId), stage });
  const reported = noticesWith(numbers);
  const within = (day: IsoDate): boolean => from <= day && day <= to;
  return {
    notices: result.notices
      .filter((notice) => within(notice.on))
      .map(reported)
      .sort(inOrderOfReport),
    mails: result.mails
      .filter((mail) => within(mail.on))
      .map(({ on, to, kind, items }) => ({ on, to, kind, items: items.map(named).sort(byStep) }))
      .sort((a, b) => compare(a.on, b.on) || compare(a.kind, b.kind) || compare(a.to, b.to)),
  };
}

/** Notices with the numbers of these measures. */
export function reportedBy(measures: readonly Measure[]): (notice: Notice) => ReportedNotice {
  return noticesWith(numbersOf(measures));
}

export function inOrderOfReport(a: ReportedNotice, b: ReportedNotice): number {
  return compare(a.on, b.on) || byStep(a, b) || compare(a.role, b.role) || compare(a.to ?? '', b.to ?? '');
}

type Named = ReportedMail['items'][number];
type Numbers = (measureId: string | null, stepId: string | null) => Pick<Named, 'measure' | 'step'>;

function noticesWith(numbers: Numbers): (notice: Notice) => ReportedNotice {
  return ({ on, measureId, stepId, stage, role, to }) => ({ on, ...numbers(measureId, stepId), stage, role, to });
}

function numbersOf(measures: readonly Measure[]): Numbers {
  const measureNumbers = new Map(measures.map(({ id, number }) => [id, number]));
  const stepNumbers = new Map(measures.flatMap(({ steps }) => steps.map(({ id, number }) => [id, number])));
  return (measureId, stepId) => ({
    measure: measureId === null ? null : (measureNumbers.get(measureId) ?? null),
    step: stepId === null ? null : (stepNumbers.get(stepId) ?? null),
  });
}

function byStep(a: Named, b: Named): number {
  return compare(a.measure ?? '', b.measure ?? '') || (a.step ?? -1) - (b.step ?? -1) || compare(a.stage, b.stage);
}

/** By code points: UTF-16 units differ from them above the basic plane. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const difference = left[index]!.codePointAt(0)! - right[index]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
