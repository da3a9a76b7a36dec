import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestKind, type Role, type Stage } from '#libs/cadence/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { type SimulationResult } from './simulate.ts';

/** A notice as a simulation prints it, with the plan's own numbers. */
export interface ReportedNotice {
  on: IsoDate;
  measure: string;
  step: number;
  stage: Stage;
  role: Role;
  to: string | null;
}

export interface ReportedMail {
  on: IsoDate;
  to: string;
  kind: DigestKind;
  items: { measure: string; step: number; stage: Stage }[];
}

export interface SimulationReport {
  notices: ReportedNotice[];
  mails: ReportedMail[];
}

/** What of a simulation lies in [from, to], sorted by day, measure (code points), step (number), stage, role, address. */
export function reportOf(result: SimulationResult, from: IsoDate, to: IsoDate): SimulationReport {
  const names = namesOf(result.measures);
  const within = (day: IsoDate): boolean => from <= day && day <= to;
  return {
    notices: result.notices
      .filter((notice) => within(notice.on))
      .map(({ on, stepId, stage, role, to }) => ({ on, ...names.get(stepId)!, stage, role, to }))
      .sort(
        (a, b) => compare(a.on, b.on) || byStep(a, b) || compare(a.role, b.role) || compare(a.to ?? '', b.to ?? ''),
      ),
    mails: result.mails
      .filter((mail) => within(mail.on))
      .map(({ on, to, kind, items }) => ({
        on,
        to,
        kind,
        items: items.map(({ stepId, stage }) => ({ ...names.get(stepId)!, stage })).sort(byStep),
      }))
      .sort((a, b) => compare(a.on, b.on) || compare(a.kind, b.kind) || compare(a.to, b.to)),
  };
}

function namesOf(measures: readonly Measure[]): Map<string, { measure: string; step: number }> {
  return new Map(
    measures.flatMap((measure) =>
      measure.steps.map((step) => [step.id, { measure: measure.number, step: step.number }] as const),
    ),
  );
}

function byStep(
  a: { measure: string; step: number; stage: string },
  b: { measure: string; step: number; stage: string },
): number {
  return compare(a.measure, b.measure) || a.step - b.step || compare(a.stage, b.stage);
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
