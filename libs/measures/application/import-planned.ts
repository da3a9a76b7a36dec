import { type IsoDate } from '#libs/calendar/domain/index';
import { type ImportChange, type PlanTables } from '#libs/exchange/domain/index';
import { type Office, type OfficeEvent } from '#libs/offices/domain/index';
import { type Language, type Measure, type MeasureEvent, type Plan, type PlanEvent } from '../domain/index.ts';
import { type ImportedPlan } from './imported-plan.ts';
import { type Goal, type Measurement, type MeasureTexts } from './ports.ts';

export interface ImportRequest {
  plan: ImportedPlan;
  tables: PlanTables;
  /** A role or an office's key, never a person. */
  actor: string;
  /** Whether known titles under other numbers are the same measures and steps; null: not decided yet. */
  renumbered: RenumberedChoice | null;
  /** What vanished from the tables and is to be dropped, by its name: `3.4`, `3.5/2`, or a goal's indicator. */
  drop: readonly string[];
  /** The `basis` of the preview that was decided on; null: none was looked at. */
  basis: string | null;
  /** Of the notes beside the changes. */
  language: Language;
}

/** An import about which nobody was asked anything, for a plan that is new. */
export const unasked = {
  renumbered: null,
  drop: [],
  basis: null,
  language: 'de',
} as const satisfies Partial<ImportRequest>;

export type RenumberedChoice = 'match' | 'new';

/** A measure or step whose title stands in the tables under another number. */
export interface Renumbering {
  of: 'measure' | 'step';
  /** As the record names it, for example `3.1` or `3.1/2`. */
  name: string;
  title: string;
  /** As the tables name it. */
  to: string;
}

/** What an import would do; nothing of it is written yet. */
export interface PlannedImport {
  /** Null: the import makes it. */
  plan: Plan | null;
  today: IsoDate;
  /** Names the state of the record that this was planned on. */
  basis: string;
  changes: readonly ImportChange[];
  /** Measures come first. */
  renumberings: readonly Renumbering[];
  after: PlanAfter;
  events: PlannedEvents;
}

/** The plan as it would be then. */
export interface PlanAfter {
  plan: Plan;
  offices: readonly Office[];
  measures: readonly Measure[];
  goals: readonly Goal[];
  endsOn: IsoDate | null;
}

export interface PlannedEvents {
  plan: readonly PlanEvent[];
  offices: readonly Planned<Office, OfficeEvent>[];
  measures: readonly Planned<Measure, MeasureEvent>[];
  texts: readonly MeasureTexts[];
  goals: Replacing<Goal>;
  measurements: Replacing<Measurement>;
  /** Addresses that events name by these ids, which only hold until the contacts are looked up or made. */
  contacts: readonly NamedContact[];
  /** Names of contacts that the record has without one. */
  contactNames: readonly { id: string; name: string }[];
}

export interface Planned<Aggregate, Event> {
  id: string;
  /** Null: it is new. */
  before: Aggregate | null;
  events: readonly Event[];
}

export interface Replacing<Row> {
  ended: readonly string[];
  added: readonly Row[];
}

export interface NamedContact {
  id: string;
  email: string;
  name: string | null;
}
