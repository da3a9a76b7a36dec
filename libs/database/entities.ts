import { ObservationRow } from '#libs/health/index';
import { InstallationRow } from '#libs/installation/index';
import { MailItemRow, MailRow } from '#libs/mail/index';
import {
  CadencePolicyRow,
  CommandRow,
  EventRow,
  FieldRow,
  GoalRow,
  MeasurementRow,
  MeasureRow,
  PlanRow,
  RemarkRow,
  StepRow,
  WorkflowWakeupRow,
} from '#libs/measures/index';
import { LeadershipNoteRow, LeadershipQuestionRow, LeadershipSummaryRow } from '#libs/leadership/index';
import { MentionRow, NoticeRow, ReleaseRow } from '#libs/notices/index';
import { AbsenceRow, ContactRow, OfficeRow } from '#libs/offices/index';

/** Every table of the record. */
export const entities = [
  InstallationRow,
  ObservationRow,
  ContactRow,
  PlanRow,
  CadencePolicyRow,
  FieldRow,
  OfficeRow,
  AbsenceRow,
  MeasureRow,
  StepRow,
  GoalRow,
  MeasurementRow,
  CommandRow,
  RemarkRow,
  EventRow,
  NoticeRow,
  MailRow,
  MailItemRow,
  WorkflowWakeupRow,
  ReleaseRow,
  MentionRow,
  LeadershipQuestionRow,
  LeadershipNoteRow,
  LeadershipSummaryRow,
];
