import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  type Answer,
  type Binding,
  type Dispute,
  type DonePrecision,
  type HandOver,
  type PastDeadline,
  type Precision,
  type Shift,
  type Step,
  type StepRequest,
  type StepStatus,
  type Tenure,
} from '../domain/index.ts';

@Entity('step')
@Unique(['measureId', 'number'], { deferrable: 'INITIALLY IMMEDIATE' })
export class StepRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('MeasureRow')
  @Column('uuid')
  measureId: string;

  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  @ForeignKey('OfficeRow')
  @Index()
  @Column('uuid', { nullable: true })
  officeId: string | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('date', { nullable: true })
  originalDueOn: string | null;

  @Column('text', { nullable: true })
  precision: Precision | null;

  @Column('boolean')
  hard: boolean;

  @Column('text', { nullable: true })
  binding: Binding | null;

  @Column('boolean')
  milestone: boolean;

  @ForeignKey('StepRow')
  @Column('uuid', { nullable: true })
  predecessorId: string | null;

  @Column('integer')
  dueVersion: number;

  @Column('date', { nullable: true })
  enteredOn: string | null;

  @Column('boolean')
  entryAnnounced: boolean;

  @Column('date', { nullable: true })
  countsFrom: string | null;

  @Column('jsonb')
  shifts: Shift[];

  @Column('jsonb')
  tenures: Tenure[];

  @Column('jsonb')
  handOvers: HandOver[];

  @Column('jsonb')
  answers: Answer[];

  @Column('integer')
  answerCount: number;

  @Column('jsonb')
  requests: StepRequest[];

  @Column('jsonb')
  disputes: Dispute[];

  @Column('boolean')
  extensionUsed: boolean;

  @Column('integer', { nullable: true })
  heldUnder: number | null;

  @Column('jsonb', { nullable: true })
  unblocked: Step['unblocked'];

  @Column('jsonb')
  pastDeadlines: PastDeadline[];

  @Column('boolean')
  released: boolean;

  @Column('text')
  status: StepStatus;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('date', { nullable: true })
  reopenedOn: string | null;

  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('text', { nullable: true })
  donePrecision: DonePrecision | null;
}
