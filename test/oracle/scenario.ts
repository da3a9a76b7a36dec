/** A scripted run as SCENARIO.md describes it. Days are plain dates `YYYY-MM-DD` in the plan's time zone. */
export type Scenario = {
  plan: {
    region: string;
    /** Activation day; `entered` of every step at the start. */
    activate: string;
    /** Day of the command that starts the backlog round; null: never started. */
    backlogStart: string | null;
    ends: string;
    coordination: string | null;
    coordinationDeputy: string | null;
    leadership: string | null;
  };
  offices: ScenarioOffice[];
  measures: ScenarioMeasure[];
  steps: ScenarioStep[];
  /** Sorted by day; on one day the order of the file holds. */
  commands: ScenarioCommand[];
  from: string;
  to: string;
};

export type ScenarioOffice = {
  key: string;
  mailbox: string | null;
  contact: string | null;
  deputy: string | null;
  superior: string | null;
  ownable: boolean;
};

export type ScenarioMeasure = { number: string; lead: string; parallel: boolean; continuous: boolean };

export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'from';

export type Binding = 'council' | 'funding' | 'law';

export type ScenarioStep = {
  measure: string;
  number: number;
  office: string;
  dueOn: string | null;
  precision: Precision;
  hard: boolean;
  binding: Binding | null;
};

type AboutStep = { on: string; measure: string; step: number };

/** What people do; each takes effect after the delivery of its day. */
export type ScenarioCommand =
  | (AboutStep & { do: 'done' | 'partly' | 'atRisk' | 'onCourse' | 'note' })
  | (AboutStep & { do: 'waitingFor'; office: string })
  | (AboutStep & { do: 'newDate'; to: string })
  | (AboutStep & { do: 'notMine' | 'drop' })
  /** The office is for a granted *not mine*. */
  | (AboutStep & { do: 'decide'; grant: boolean; office: string | null })
  | (AboutStep & { do: 'move'; to: string })
  | (AboutStep & { do: 'reassign'; office: string })
  /** Contact days, 1 to 10. */
  | (AboutStep & { do: 'hold'; days: number })
  | (AboutStep & { do: 'release' | 'reopen' })
  | (AboutStep & {
      do: 'add';
      office: string;
      dueOn: string | null;
      precision: Precision;
      hard: boolean;
      binding: Binding | null;
    })
  | (AboutStep & { do: 'firstDate'; dueOn: string; precision: Precision })
  | { on: string; do: 'pause'; measure: string; until: string }
  | { on: string; do: 'resume'; measure: string }
  | { on: string; do: 'contact'; office: string; contact: string | null }
  /** Of the office's contact, both days included. */
  | { on: string; do: 'absence'; office: string; from: string; to: string }
  /** An answer about the measure. */
  | { on: string; do: 'status'; measure: string };

export const STAGES = [
  'checkpoint',
  'reminder-1',
  'reminder-2',
  'due',
  'overdue-1',
  'overdue-2',
  'escalation-1',
  'escalation-2',
  'backlog-1',
  'backlog-2',
  'backlog-3',
  'your-turn',
  'assigned',
  'resolved',
  'needed',
  'decision-1',
  'decision-2',
  'dispute',
  'takeover',
  'status-1',
  'status-2',
  'status-3',
] as const;

/** In a scripted run every mail arrives: `undeliverable` is never raised. */
export type Stage = (typeof STAGES)[number] | 'undeliverable';

export type Role =
  'responsible' | 'deputy' | 'superior' | 'coordination' | 'coordinationDeputy' | 'leadership' | 'office';

export type OracleNotice = {
  on: string;
  /** Null for `takeover`. */
  measure: string | null;
  /** Null for `takeover` and the stages of a measure. */
  step: number | null;
  stage: Stage;
  role: Role;
  /** Null: nobody is known; there is no mail then. */
  to: string | null;
};

export type MailKind = 'office' | 'coordination' | 'leadership';

export type OracleMail = {
  on: string;
  to: string;
  kind: MailKind;
  items: { measure: string | null; step: number | null; stage: Stage }[];
};

export type OracleResult = { notices: OracleNotice[]; mails: OracleMail[] };
