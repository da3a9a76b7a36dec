export {
  commandMeasure,
  type GivenMeasureCommand,
  type MeasureCommandSetting,
  type MeasureRequest,
} from './application/command-measure.ts';
export { commandOffice, type OfficeCommand, type OfficeRequest } from './application/command-office.ts';
export { commandPlan, type PlanCommandPorts, type PlanRequest } from './application/command-plan.ts';
export { exportPlan, type PlanExport } from './application/export-plan.ts';
export { type GivenContact } from './application/given-contact.ts';
export { type GivenPlanCommand } from './application/plan-decisions.ts';
export { policyAfter, type PolicyChange } from './application/policy-change.ts';
export { type PolicyHistory, policyHistory, type PolicyVersion } from './application/policy-history.ts';
export { importPlan, type ImportReport, planImport, planImportAnew } from './application/import-plan.ts';
export {
  type ImportRequest,
  type PlanAfter,
  type PlannedEvents,
  type PlannedImport,
  type Renumbering,
  type RenumberedChoice,
  unasked,
} from './application/import-planned.ts';
export { type ImportedPlan } from './application/imported-plan.ts';
export { measureNumbered, officeKeyed, planNamed, stepNumbered } from './application/look-up.ts';
export { type MeasureStanding, type PossibleCommand, possibleCommands } from './application/possible-commands.ts';
export { CommandKeyReused, once } from './application/once.ts';
export { alongMoves, stepsFollowing } from './application/steps-following.ts';
export { type Cause, recordMeasure, recordPlan } from './application/record-events.ts';
export { cadenceOf, type CadencePorts, calendarOf, daysOf } from './application/plan-cadence.ts';
export {
  type Aggregate,
  type AnswerSource,
  type CommandKind,
  type CommandLog,
  type CommandOutcome,
  type CommandRecord,
  type DeliveryState,
  type EventLog,
  type EventOf,
  type Goal,
  type GoalStore,
  type Measurement,
  type MeasurementStore,
  type MeasureCommandPorts,
  type MeasurePorts,
  type MeasureStore,
  type PlanHead,
  type PlanStore,
  type RaisedNotices,
  type RecordedEvent,
  type Remark,
  type Transaction,
  type UnsentMails,
  type Wakeup,
  type Wakeups,
} from './application/ports.ts';
export { wakeDelivery, wakeMeasures } from './application/wake.ts';
export { CadencePolicyRow } from './persistence/cadence-policy-row.ts';
export { CommandRow } from './persistence/command-row.ts';
export { EventRow } from './persistence/event-row.ts';
export { FieldRow } from './persistence/field-row.ts';
export { GoalRow } from './persistence/goal-row.ts';
export { MeasurementRow } from './persistence/measurement-row.ts';
export { measurePorts } from './persistence/measure-ports.ts';
export { MeasureRow } from './persistence/measure-row.ts';
export { PlanRow } from './persistence/plan-row.ts';
export { RemarkRow } from './persistence/remark-row.ts';
export { StepRow } from './persistence/step-row.ts';
export { WorkflowWakeupRow } from './persistence/workflow-wakeup-row.ts';
