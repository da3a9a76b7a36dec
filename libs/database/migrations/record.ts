import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The first shape of the record. */
export class Record1790000000000 implements MigrationInterface {
  readonly name = 'Record1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(eventIsAppendOnly);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken back; restore a backup instead.');
  }
}

const tables = `
CREATE TABLE installation (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('real', 'demonstration')),
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  singleton boolean NOT NULL DEFAULT true UNIQUE CHECK (singleton),
  CONSTRAINT installation_real_time_check CHECK (kind = 'demonstration' OR clock_offset_ms = 0)
);

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  name text,
  email text NOT NULL,
  email_key text NOT NULL UNIQUE
);

CREATE TABLE plan (
  id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  title text NOT NULL,
  short_title text,
  region text NOT NULL,
  time_zone text NOT NULL,
  ends_on date,
  coordination_id uuid REFERENCES contact,
  leadership_id uuid REFERENCES contact,
  activated_on date,
  backlog_started_on date,
  mail_mode text NOT NULL CHECK (mail_mode IN ('off', 'approve', 'live')),
  policy_version integer NOT NULL CHECK (policy_version > 0),
  version integer NOT NULL CHECK (version > 0),
  last_delivery_on date,
  next_delivery_at timestamptz
);
CREATE INDEX plan_next_delivery_at_idx ON plan (next_delivery_at);

CREATE TABLE cadence_policy (
  plan_id uuid NOT NULL REFERENCES plan,
  version integer NOT NULL CHECK (version > 0),
  document jsonb NOT NULL,
  PRIMARY KEY (plan_id, version)
);

CREATE TABLE field_of_action (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  name text NOT NULL,
  position integer NOT NULL CHECK (position >= 0),
  UNIQUE (plan_id, name),
  UNIQUE (plan_id, position)
);

CREATE TABLE office (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  key text NOT NULL,
  name text NOT NULL,
  short_name text,
  kind text NOT NULL,
  ownable boolean NOT NULL,
  superior_id uuid REFERENCES office,
  mailbox_id uuid REFERENCES contact,
  contact_id uuid REFERENCES contact,
  version integer NOT NULL CHECK (version > 0),
  UNIQUE (plan_id, key)
);

CREATE TABLE measure (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  number text NOT NULL,
  title text NOT NULL,
  field_id uuid REFERENCES field_of_action,
  lead_office_id uuid REFERENCES office,
  participant_ids uuid[] NOT NULL,
  starts_on date,
  ends_on date,
  priority integer,
  kind text NOT NULL CHECK (kind IN ('single', 'continuous')),
  parallel boolean NOT NULL,
  active_on date,
  paused_on date,
  paused_until date,
  version integer NOT NULL CHECK (version > 0),
  goal text,
  next_moment_at timestamptz,
  UNIQUE (plan_id, number),
  CONSTRAINT measure_pause_check CHECK ((paused_on IS NULL) = (paused_until IS NULL))
);
CREATE INDEX measure_next_moment_at_idx ON measure (next_moment_at);

CREATE TABLE step (
  id uuid PRIMARY KEY,
  measure_id uuid NOT NULL REFERENCES measure,
  number integer NOT NULL,
  title text NOT NULL,
  office_id uuid REFERENCES office,
  due_on date,
  original_due_on date,
  precision text CHECK (precision IN ('day', 'month', 'quarter', 'half', 'year', 'from')),
  hard boolean NOT NULL,
  binding text CHECK (binding IN ('council', 'funding', 'law')),
  milestone boolean NOT NULL,
  due_version integer NOT NULL CHECK (due_version > 0),
  entered_on date,
  entry_announced boolean NOT NULL,
  standstills jsonb NOT NULL,
  tenures jsonb NOT NULL,
  hand_overs jsonb NOT NULL,
  unblocked jsonb,
  past_deadlines jsonb NOT NULL,
  released boolean NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
  closed_on date,
  done_on date,
  UNIQUE (measure_id, number),
  CONSTRAINT step_date_check CHECK ((due_on IS NULL) = (precision IS NULL)),
  CONSTRAINT step_closed_check CHECK ((status = 'open') = (closed_on IS NULL))
);
CREATE INDEX step_office_id_idx ON step (office_id);

CREATE TABLE goal (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  measure_id uuid REFERENCES measure,
  indicator text NOT NULL,
  symbol text,
  unit text,
  target_value numeric,
  target_on date,
  note text
);
CREATE UNIQUE INDEX goal_plan_id_measure_id_indicator_symbol_unit_target_on_idx
  ON goal (plan_id, measure_id, indicator, symbol, unit, target_on) NULLS NOT DISTINCT;

CREATE TABLE command (
  id text PRIMARY KEY,
  kind text NOT NULL,
  plan_id uuid NOT NULL REFERENCES plan,
  measure_id uuid REFERENCES measure,
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL,
  outcome jsonb
);

CREATE TABLE event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  aggregate text NOT NULL CHECK (aggregate IN ('plan', 'measure', 'office')),
  aggregate_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  type text NOT NULL,
  data jsonb NOT NULL,
  effective_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  schema_version integer NOT NULL DEFAULT 1,
  command_id text REFERENCES command,
  UNIQUE (aggregate_id, version)
);
CREATE INDEX event_command_id_idx ON event (command_id);

CREATE TABLE notice (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  measure_id uuid NOT NULL REFERENCES measure,
  step_id uuid NOT NULL REFERENCES step,
  office_id uuid REFERENCES office,
  stage text NOT NULL CHECK (stage IN (
    'checkpoint', 'reminder-1', 'reminder-2', 'due', 'overdue-1', 'overdue-2', 'escalation-1', 'escalation-2',
    'your-turn', 'assigned', 'resolved', 'backlog-1', 'backlog-2', 'backlog-3')),
  role text NOT NULL CHECK (role IN ('responsible', 'superior', 'coordination', 'leadership')),
  due_version integer NOT NULL,
  entered_on date NOT NULL,
  cause text NOT NULL,
  falls_on date NOT NULL,
  recipient text,
  state text NOT NULL CHECK (state IN ('pending', 'told', 'suppressed')),
  suppressed text CHECK (suppressed IN (
    'predecessor-open', 'same-recipient', 'overtaken', 'closed', 'moved', 'reassigned', 'paused', 'never-told',
    'superseded')),
  raised_at timestamptz NOT NULL,
  told_on date,
  UNIQUE (step_id, stage, role, due_version, entered_on, cause),
  CONSTRAINT notice_reason_check CHECK ((state = 'suppressed') = (suppressed IS NOT NULL)),
  CONSTRAINT notice_told_check CHECK ((state = 'told') = (told_on IS NOT NULL))
);
CREATE INDEX notice_measure_id_idx ON notice (measure_id);
CREATE INDEX notice_pending_idx ON notice (plan_id, falls_on) WHERE state = 'pending';

CREATE TABLE mail (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  number text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('office', 'coordination', 'leadership')),
  recipient text NOT NULL,
  recipient_key text NOT NULL,
  delivery_on date NOT NULL,
  subject text NOT NULL,
  html text NOT NULL,
  text text NOT NULL,
  message_id text NOT NULL UNIQUE,
  in_reply_to text,
  thread_references text,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN (
    'pending', 'claimed', 'sending', 'sent', 'failed', 'ambiguous', 'withdrawn')),
  claim_token uuid,
  lease_until timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  last_error_code text,
  last_error text,
  composed_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  sent_on date,
  dated_at timestamptz NOT NULL,
  UNIQUE (plan_id, number),
  UNIQUE (plan_id, recipient_key, delivery_on, kind),
  CONSTRAINT mail_claim_check CHECK (state NOT IN ('claimed', 'sending') OR (claim_token IS NOT NULL AND lease_until IS NOT NULL)),
  CONSTRAINT mail_sent_check CHECK ((state = 'sent') = (sent_at IS NOT NULL) AND (state = 'sent') = (sent_on IS NOT NULL))
);
CREATE INDEX mail_state_next_attempt_at_idx ON mail (state, next_attempt_at);

CREATE TABLE mail_item (
  mail_id uuid NOT NULL REFERENCES mail,
  notice_id uuid NOT NULL REFERENCES notice,
  position integer NOT NULL CHECK (position >= 0),
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (mail_id, notice_id)
);
CREATE UNIQUE INDEX mail_item_notice_idx ON mail_item (notice_id) WHERE NOT withdrawn;

CREATE TABLE workflow_wakeup (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workflow_id text NOT NULL,
  plan_id uuid NOT NULL REFERENCES plan,
  created_at timestamptz NOT NULL DEFAULT now(),
  claimed_until timestamptz
);
`;

const eventIsAppendOnly = `
CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The table event is append-only: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END;
$$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only();
`;
