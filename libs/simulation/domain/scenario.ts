import { type IsoDate } from '#libs/calendar/domain/index';
import { type Binding, type Precision } from '#libs/measures/domain/index';

/** A scripted run (SCENARIO.md): a plan, what people do on which day, and the span that is asked for. Numbers and keys are ids. */
export interface Scenario {
  plan: {
    region: string;
    activate: IsoDate;
    /** The day of the command that starts the backlog round; null: it is never started. */
    backlogStart: IsoDate | null;
    ends: IsoDate | null;
    coordination: string | null;
    coordinationDeputy: string | null;
    leadership: string | null;
  };
  offices: ScenarioOffice[];
  measures: { number: string; lead: string | null; parallel: boolean; continuous: boolean }[];
  steps: ScenarioStep[];
  /** Sorted by day; each takes effect after the delivery of its day. */
  commands: ScenarioCommand[];
  from: IsoDate;
  to: IsoDate;
}

export interface ScenarioOffice {
  key: string;
  mailbox: string | null;
  contact: string | null;
  deputy: string | null;
  superior: string | null;
  ownable: boolean;
}

export interface ScenarioStep {
  measure: string;
  number: number;
  office: string | null;
  dueOn: IsoDate | null;
  precision: Precision | null;
  hard: boolean;
  binding: Binding | null;
}

interface OfStep {
  measure: string;
  step: number;
}

export type ScenarioCommand = { on: IsoDate } & (
  | ({ do: 'done' | 'partly' | 'atRisk' | 'onCourse' | 'note' | 'notMine' | 'drop' | 'release' | 'reopen' } & OfStep)
  | ({ do: 'waitingFor' | 'reassign'; office: string } & OfStep)
  | ({ do: 'newDate' | 'move'; to: IsoDate } & OfStep)
  | ({ do: 'decide'; grant: boolean; office: string | null } & OfStep)
  | ({ do: 'hold'; days: number } & OfStep)
  | ({ do: 'add' } & ScenarioStepAdded)
  | ({ do: 'firstDate'; dueOn: IsoDate; precision: Precision } & OfStep)
  | { do: 'pause'; measure: string; until: IsoDate }
  | { do: 'resume' | 'status'; measure: string }
  | { do: 'contact'; office: string; contact: string | null }
  | { do: 'absence'; office: string; from: IsoDate; to: IsoDate }
);

interface ScenarioStepAdded extends OfStep {
  office: string | null;
  dueOn: IsoDate | null;
  precision: Precision | null;
  hard: boolean;
  binding: Binding | null;
}
