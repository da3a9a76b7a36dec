import { type Role, type Stage, type SuppressedReason } from '#libs/cadence/domain/index';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type NoticeState } from '../application/ports.ts';

@Entity('notice')
@Index('notice_identity_idx', ['measureId', 'stepId', 'stage', 'role', 'dueVersion', 'enteredOn', 'cause'], {
  unique: true,
})
@Index('notice_takeover_idx', ['planId', 'officeId', 'fallsOn'], { where: `stage = 'takeover'` })
@Index('notice_pending_idx', ['planId', 'fallsOn'], { where: `state = 'pending'` })
export class NoticeRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @ForeignKey('MeasureRow')
  @Column('uuid', { nullable: true })
  measureId: string | null;

  @ForeignKey('StepRow')
  @Index()
  @Column('uuid', { nullable: true })
  stepId: string | null;

  @ForeignKey('OfficeRow')
  @Column('uuid', { nullable: true })
  officeId: string | null;

  @Column('text')
  stage: Stage;

  @Column('text')
  role: Role;

  @Column('integer')
  dueVersion: number;

  @Column('date')
  enteredOn: string;

  @Column('text')
  cause: string;

  /** The day to which the rules assign the notice (`Notice.on`). */
  @Column('date')
  fallsOn: string;

  /** `Notice.to`. */
  @Column('text', { nullable: true })
  recipient: string | null;

  @Column('text')
  state: NoticeState;

  @Column('text', { nullable: true })
  suppressed: SuppressedReason | null;

  @Column('timestamptz')
  raisedAt: Date;

  @Column('date', { nullable: true })
  toldOn: string | null;

  /** The last delivery day on which it waited to be released; null: never. */
  @Column('date', { nullable: true })
  heldOn: string | null;
}
