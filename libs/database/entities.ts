import { ObservationRow } from '#libs/health/index';
import { InstallationRow } from '#libs/installation/index';
import { MailItemRow, MailRow } from '#libs/mail/index';
import {
  CadencePolicyRow,
  CommandRow,
  EventRow,
  FieldRow,
  GoalRow,
  MeasureRow,
  PlanRow,
  StepRow,
  WorkflowWakeupRow,
} from '#libs/measures/index';
import { NoticeRow } from '#libs/notices/index';
import { ContactRow, OfficeRow } from '#libs/offices/index';

/** Every table of the record. */
export const entities = [
  InstallationRow,
  ObservationRow,
  ContactRow,
  PlanRow,
  CadencePolicyRow,
  FieldRow,
  OfficeRow,
  MeasureRow,
  StepRow,
  GoalRow,
  CommandRow,
  EventRow,
  NoticeRow,
  MailRow,
  MailItemRow,
  WorkflowWakeupRow,
];
