import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type AnswerSource, type CommandKind, type CommandOutcome } from '../application/ports.ts';

@Entity('command')
export class CommandRow {
  /** The idempotency key. */
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  kind: CommandKind;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @ForeignKey('MeasureRow')
  @Column('uuid', { nullable: true })
  measureId: string | null;

  /** The step or office that it is about; null: another one, or none. */
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  /** Of what it says, where its subject does not tell it from others of its kind; null for anything else. */
  @Column('text', { nullable: true })
  digest: string | null;

  /** A role or an office's key, never a person. */
  @Column('text')
  actor: string;

  /** How an answer reached coordination; null for what is no answer on behalf of an office. */
  @Column('text', { nullable: true })
  source: AnswerSource | null;

  @Column('timestamptz')
  recordedAt: Date;

  /** Null only inside the transaction of the command. */
  @Column('jsonb', { nullable: true })
  outcome: CommandOutcome | null;
}
