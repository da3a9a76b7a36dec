import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A measure's whole life: answers, requests, decisions, holds, closed measures; deputies, absences and new contacts. */
export class Life1790200000000 implements MigrationInterface {
  readonly name = 'Life1790200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [offices, steps, measures, goals, commands, notices, policies]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken back; restore a backup instead.');
  }
}

const offices = `
ALTER TABLE plan ADD COLUMN coordination_deputy_id uuid REFERENCES contact;
ALTER TABLE office
  ADD COLUMN deputy_id uuid REFERENCES contact,
  ADD COLUMN escalation_id uuid REFERENCES contact,
  ADD COLUMN contact_changed_on jsonb NOT NULL DEFAULT '[]';
ALTER TABLE office ALTER COLUMN contact_changed_on DROP DEFAULT;

CREATE TABLE absence (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office,
  contact_id uuid NOT NULL REFERENCES contact,
  from_on date NOT NULL,
  to_on date NOT NULL,
  CONSTRAINT absence_order_check CHECK (from_on <= to_on)
);
CREATE INDEX absence_office_id_idx ON absence (office_id);
`;

/** A clock that stood still becomes one kind of shift; a completion is the step's first answer. */
const steps = `
-- Steps that change places are written in one statement: their numbers are compared at its end.
ALTER TABLE step
  DROP CONSTRAINT step_measure_id_number_key,
  ADD CONSTRAINT step_measure_id_number_key UNIQUE (measure_id, number) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE step RENAME COLUMN standstills TO shifts;
ALTER TABLE step
  ADD COLUMN counts_from date,
  ADD COLUMN answers jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN answer_count integer NOT NULL DEFAULT 0,
  ADD COLUMN requests jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN disputes jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN extension_used boolean NOT NULL DEFAULT false,
  ADD COLUMN held_under integer,
  ADD COLUMN reopened_on date,
  ADD COLUMN done_precision text CHECK (done_precision IN ('day', 'quarter'));

CREATE FUNCTION pg_temp.shifts(standstills jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT coalesce(jsonb_agg(it || jsonb_build_object('kind', 'standstill', 'raisedUpTo', it->'from')), '[]')
  FROM jsonb_array_elements(standstills) AS it
$$;
UPDATE step SET
  shifts = pg_temp.shifts(shifts),
  tenures = (
    SELECT coalesce(jsonb_agg((it - 'standstills') || jsonb_build_object(
      'shifts', pg_temp.shifts(it->'standstills'), 'raisedUpTo', it->'leftOn')), '[]')
    FROM jsonb_array_elements(tenures) AS it),
  past_deadlines = (
    SELECT coalesce(jsonb_agg(it || '{"by": "coordination", "reason": null, "reopenedSince": false}'), '[]')
    FROM jsonb_array_elements(past_deadlines) AS it);
UPDATE step SET
  done_precision = 'day',
  answer_count = 1,
  answers = jsonb_build_array(jsonb_build_object(
    'number', 1, 'on', closed_on, 'dueVersion', due_version, 'said', '{"kind": "done"}'::jsonb))
WHERE status = 'done';

-- A pause that ended by itself ended before the stages of its day; everything else comes after the delivery.
CREATE FUNCTION pg_temp.ended_by_itself(measure uuid, day date) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (
    SELECT FROM event resumed
    WHERE resumed.aggregate_id = measure AND resumed.type = 'measure-resumed' AND resumed.effective_on = day
      AND (SELECT (paused.data->>'until')::date FROM event paused
           WHERE paused.aggregate_id = measure AND paused.type = 'measure-paused' AND paused.version < resumed.version
           ORDER BY paused.version DESC LIMIT 1) = day)
$$;
UPDATE step SET counts_from = greatest(
  entered_on + CASE WHEN pg_temp.ended_by_itself(measure_id, entered_on) THEN 0 ELSE 1 END,
  (SELECT max((it->>'on')::date) + 1 FROM jsonb_array_elements(hand_overs) AS it
   WHERE (it->>'on')::date >= entered_on))
WHERE entered_on IS NOT NULL;

ALTER TABLE step
  ALTER COLUMN answers DROP DEFAULT,
  ALTER COLUMN answer_count DROP DEFAULT,
  ALTER COLUMN requests DROP DEFAULT,
  ALTER COLUMN disputes DROP DEFAULT,
  ALTER COLUMN extension_used DROP DEFAULT,
  ADD CONSTRAINT step_done_check CHECK ((status = 'done') = (done_on IS NOT NULL) AND (done_on IS NULL) = (done_precision IS NULL));
`;

/** From when a measure may be asked as a whole: since it has no open dated step, or since its pause ended. */
const measures = `
ALTER TABLE measure
  ADD COLUMN closed_on date,
  ADD COLUMN result text CHECK (result IN (
    'implemented', 'continuously-implemented', 'partly', 'not-implemented', 'dropped')),
  ADD COLUMN last_answered_on date,
  ADD COLUMN askable_from date,
  ADD CONSTRAINT measure_closed_check CHECK ((closed_on IS NULL) = (result IS NULL));
UPDATE measure SET last_answered_on = (
  SELECT max(effective_on) FROM event WHERE aggregate_id = measure.id AND type = 'step-completed');
UPDATE measure SET askable_from = greatest(
  active_on + 1,
  (SELECT max(closed_on) + 1 FROM step WHERE measure_id = measure.id AND due_on IS NOT NULL),
  (SELECT effective_on + CASE WHEN pg_temp.ended_by_itself(measure.id, effective_on) THEN 0 ELSE 1 END
   FROM event WHERE aggregate_id = measure.id AND type = 'measure-resumed' ORDER BY version DESC LIMIT 1))
WHERE active_on IS NOT NULL AND paused_on IS NULL AND NOT EXISTS (
  SELECT FROM step WHERE measure_id = measure.id AND status = 'open' AND due_on IS NOT NULL);
`;

/** What a plan's tables say about its indicators besides the targets, and what was measured. */
const goals = `
ALTER TABLE measure ADD COLUMN guiding_goal text;
ALTER TABLE goal
  ADD COLUMN direction text CHECK (direction IN ('rising', 'falling')),
  ADD COLUMN base_year integer,
  ADD COLUMN base_value numeric,
  ADD COLUMN data_source text;
CREATE TABLE measurement (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  symbol text NOT NULL,
  year integer NOT NULL,
  value numeric,
  as_of date,
  note text,
  UNIQUE (plan_id, symbol, year)
);
`;

const commands = `
ALTER TABLE command
  ADD COLUMN subject_id uuid,
  ADD COLUMN source text CHECK (source IN ('mail', 'phone', 'meeting'));
CREATE TABLE remark (
  command_id text PRIMARY KEY REFERENCES command,
  text text,
  reference text
);
`;

const notices = `
ALTER TABLE notice
  ALTER COLUMN measure_id DROP NOT NULL,
  ALTER COLUMN step_id DROP NOT NULL,
  DROP CONSTRAINT notice_stage_check,
  DROP CONSTRAINT notice_role_check,
  DROP CONSTRAINT notice_suppressed_check,
  DROP CONSTRAINT notice_step_id_stage_role_due_version_entered_on_cause_key,
  ADD CONSTRAINT notice_stage_check CHECK (stage IN (
    'checkpoint', 'reminder-1', 'reminder-2', 'due', 'overdue-1', 'overdue-2', 'escalation-1', 'escalation-2',
    'your-turn', 'assigned', 'resolved', 'backlog-1', 'backlog-2', 'backlog-3', 'decision-1', 'decision-2', 'dispute',
    'needed', 'takeover', 'status-1', 'status-2', 'status-3')),
  ADD CONSTRAINT notice_role_check CHECK (role IN (
    'responsible', 'deputy', 'superior', 'coordination', 'coordinationDeputy', 'leadership', 'office')),
  ADD CONSTRAINT notice_suppressed_check CHECK (suppressed IN (
    'predecessor-open', 'on-course', 'same-recipient', 'overtaken', 'closed', 'moved', 'reassigned', 'paused',
    'request-undecided', 'decided', 'answered', 'never-told', 'superseded')),
  ADD CONSTRAINT notice_subject_check CHECK (
    CASE WHEN stage = 'takeover' THEN measure_id IS NULL AND office_id IS NOT NULL ELSE measure_id IS NOT NULL END
    AND (step_id IS NULL) = (stage IN ('takeover', 'status-1', 'status-2', 'status-3')));
CREATE UNIQUE INDEX notice_identity_idx
  ON notice (measure_id, step_id, stage, role, due_version, entered_on, cause) NULLS NOT DISTINCT;
DROP INDEX notice_measure_id_idx;
CREATE INDEX notice_step_id_idx ON notice (step_id);
`;

const policies = `
UPDATE cadence_policy SET document = document || '{
  "onCourseDaysBefore": 20,
  "decision1After": 1,
  "decision2After": 6,
  "status": {"days": ["02-15", "08-15"], "silentMonths": 6, "deputyAfter": 10, "coordinationAfter": 15},
  "answers": {
    "undoDays": 5,
    "extensionDays": 20,
    "tacitGrant": {"afterDays": 10, "upToMonths": 6},
    "objectionDays": 10,
    "longestHold": 10
  }
}'::jsonb;
`;
