import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Release, returned mails and copies; what coordination was shown; what leadership is asked and was told; leaders by division. */
export class Delivery1790300000000 implements MigrationInterface {
  readonly name = 'Delivery1790300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [people, policies, steps, notices, mails, coordination, leadership]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The record is never taken back; restore a backup instead.');
  }
}

const people = `
ALTER TABLE contact
  ADD COLUMN phone text,
  ADD COLUMN rhythm text NOT NULL DEFAULT 'daily' CHECK (rhythm IN ('daily', 'weekly')),
  ADD COLUMN language text NOT NULL DEFAULT 'de' CHECK (language IN ('de', 'en'));
ALTER TABLE absence ADD COLUMN entered_on date;
-- None was entered before its plan was there.
UPDATE absence SET entered_on = greatest(absence.from_on, created.effective_on)
  FROM office JOIN event created ON created.aggregate_id = office.plan_id AND created.type = 'plan-created'
 WHERE office.id = absence.office_id;
ALTER TABLE absence ALTER COLUMN entered_on SET NOT NULL;
ALTER TABLE plan ADD COLUMN leaders jsonb NOT NULL DEFAULT '[]';
`;

const policies = `
ALTER TABLE plan ADD COLUMN policy_since date;
UPDATE plan SET policy_since = (
  SELECT max(effective_on) FROM event WHERE aggregate_id = plan.id AND type IN ('plan-created', 'policy-set'));
ALTER TABLE plan ALTER COLUMN policy_since SET NOT NULL;
ALTER TABLE command ADD COLUMN digest text;
`;

const steps = `
ALTER TABLE step ADD COLUMN predecessor_id uuid REFERENCES step;
`;

const notices = `
ALTER TABLE notice ADD COLUMN held_on date;
ALTER TABLE notice DROP CONSTRAINT notice_stage_check, DROP CONSTRAINT notice_subject_check;
ALTER TABLE notice ADD CONSTRAINT notice_stage_check CHECK (stage IN (
  'checkpoint', 'reminder-1', 'reminder-2', 'due', 'overdue-1', 'overdue-2', 'escalation-1', 'escalation-2',
  'your-turn', 'assigned', 'resolved', 'backlog-1', 'backlog-2', 'backlog-3',
  'decision-1', 'decision-2', 'dispute', 'needed', 'takeover', 'status-1', 'status-2', 'status-3', 'undeliverable'
));
ALTER TABLE notice ADD CONSTRAINT notice_subject_check CHECK (
  CASE
    WHEN stage = 'takeover' THEN measure_id IS NULL AND office_id IS NOT NULL
    WHEN stage = 'undeliverable' THEN measure_id IS NULL
    ELSE measure_id IS NOT NULL
  END
  AND (step_id IS NULL) = (stage IN ('takeover', 'undeliverable', 'status-1', 'status-2', 'status-3'))
);
CREATE INDEX notice_takeover_idx ON notice (plan_id, office_id, falls_on) WHERE stage = 'takeover';
`;

const mails = `
ALTER TABLE mail
  ADD COLUMN copies text[] NOT NULL DEFAULT '{}',
  ADD COLUMN refused_copies text[] NOT NULL DEFAULT '{}',
  ADD COLUMN returned_on date,
  ADD COLUMN confirmed_on date,
  ADD COLUMN send_until timestamptz;
UPDATE mail
   SET send_until = (mail.delivery_on + coalesce(policy.document->'deliveryHours'->>'to', '17:00')::time)
                    AT TIME ZONE plan.time_zone
  FROM plan LEFT JOIN cadence_policy policy ON policy.plan_id = plan.id AND policy.version = plan.policy_version
 WHERE plan.id = mail.plan_id;
ALTER TABLE mail ALTER COLUMN send_until SET NOT NULL;
`;

const coordination = `
CREATE TABLE release (
  plan_id uuid NOT NULL REFERENCES plan,
  notice text NOT NULL,
  released_on date NOT NULL,
  command_id text NOT NULL REFERENCES command,
  PRIMARY KEY (plan_id, notice)
);

CREATE TABLE mention (
  plan_id uuid NOT NULL REFERENCES plan,
  kind text NOT NULL CHECK (kind IN ('gap', 'escalation')),
  subject text NOT NULL,
  first_on date NOT NULL,
  PRIMARY KEY (plan_id, kind, subject)
);
`;

const leadership = `
CREATE TABLE leadership_question (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plan,
  measure_id uuid REFERENCES measure,
  question text NOT NULL,
  consequence text,
  options text[] NOT NULL,
  asked_on date NOT NULL,
  until_on date NOT NULL,
  answered_on date,
  answer text,
  CONSTRAINT leadership_question_answer_check CHECK ((answered_on IS NULL) = (answer IS NULL))
);
CREATE INDEX leadership_question_plan_id_idx ON leadership_question (plan_id);

CREATE TABLE leadership_note (
  plan_id uuid PRIMARY KEY REFERENCES plan,
  text text NOT NULL,
  written_on date NOT NULL
);

CREATE TABLE leadership_summary (
  plan_id uuid NOT NULL REFERENCES plan,
  delivery_on date NOT NULL,
  measures jsonb NOT NULL,
  PRIMARY KEY (plan_id, delivery_on)
);
`;
