import type { IsoDate } from '#libs/calendar/domain/index';
import type { Binding, Measure, Precision, Reason, RequestKind, StepStatus } from '#libs/measures/domain/index';
import type { CameBy, MeasureOverview, NamedOffice, Sentence, StepState } from '#libs/overview/domain/index';

/** `GET /api/plans/KEY/measures/NUMBER`, as far as the page needs it. */
export interface MeasureAnswer {
  today: IsoDate;
  number: string;
  title: string;
  field: string | null;
  lead: NamedOffice | null;
  state: StepState;
  reason: Sentence;
  nextMail: MeasureOverview['nextMail'];
  kind: Measure['kind'];
  closed: Measure['closed'];
  commands: PossibleCommand[];
  steps: StepAnswer[];
}

export interface StepAnswer {
  number: number;
  title: string;
  office: NamedOffice | null;
  dueOn: IsoDate | null;
  originalDueOn: IsoDate | null;
  precision: Precision | null;
  hard: boolean;
  binding: Binding | null;
  milestone: boolean;
  status: StepStatus;
  state: StepState;
  reason: Sentence;
  due: string;
  nextMail: MeasureOverview['nextMail'];
  answers: ({ number: number; on: IsoDate; said: Said } & Written)[];
  request: RequestAnswer | null;
  dispute: ({ on: IsoDate } & Written) | null;
  commands: PossibleCommand[];
}

type Written = Pick<CameBy, 'source' | 'remark' | 'reference'>;

type Said =
  | { kind: 'done' | 'on-course' | 'note' }
  | { kind: 'at-risk'; reason: Reason }
  | { kind: 'partly'; share: number }
  | { kind: 'waiting-for'; office: NamedOffice };

export interface RequestAnswer extends Written {
  kind: RequestKind;
  on: IsoDate;
  to: IsoDate | null;
  reason: Reason | null;
  office: NamedOffice | null;
  stopsClock: boolean;
  tacitOn: IsoDate | null;
}

export interface PossibleCommand {
  do: string;
  who: 'office' | 'coordination';
  possible: boolean;
  refused: { code: string; text: string } | null;
}
