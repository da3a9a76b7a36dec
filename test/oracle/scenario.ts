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

export type ScenarioStep = {
  measure: string;
  number: number;
  office: string;
  dueOn: string | null;
  precision: Precision;
  hard: boolean;
  binding: 'council' | 'funding' | 'law' | null;
};

/** The commands the oracle reads so far; `runOracle` throws on any other. */
export type ScenarioCommand =
  | { on: string; do: 'done'; measure: string; step: number }
  | { on: string; do: 'move'; measure: string; step: number; to: string }
  | { on: string; do: 'reassign'; measure: string; step: number; office: string }
  | { on: string; do: 'pause'; measure: string; until: string }
  | { on: string; do: 'resume'; measure: string };

export type Stage =
  | 'checkpoint'
  | 'reminder-1'
  | 'reminder-2'
  | 'due'
  | 'overdue-1'
  | 'overdue-2'
  | 'escalation-1'
  | 'escalation-2'
  | 'backlog-1'
  | 'backlog-2'
  | 'backlog-3'
  | 'your-turn'
  | 'assigned'
  | 'resolved';

export type Role = 'responsible' | 'superior' | 'coordination' | 'leadership';

export type OracleNotice = {
  on: string;
  measure: string;
  step: number;
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
  items: { measure: string; step: number; stage: Stage }[];
};

export type OracleResult = { notices: OracleNotice[]; mails: OracleMail[] };
