import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type MeasureKind, type MeasureResult } from '../domain/index.ts';

@Entity('measure')
@Unique(['planId', 'number'], { deferrable: 'INITIALLY IMMEDIATE' })
export class MeasureRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @Column('text')
  number: string;

  @Column('text')
  title: string;

  @ForeignKey('FieldRow')
  @Column('uuid', { nullable: true })
  fieldId: string | null;

  @ForeignKey('OfficeRow')
  @Column('uuid', { nullable: true })
  leadOfficeId: string | null;

  @Column('uuid', { array: true })
  participantIds: string[];

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('integer', { nullable: true })
  priority: number | null;

  @Column('text')
  kind: MeasureKind;

  @Column('boolean')
  parallel: boolean;

  @Column('date', { nullable: true })
  activeOn: string | null;

  @Column('date', { nullable: true })
  pausedOn: string | null;

  @Column('date', { nullable: true })
  pausedUntil: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('text', { nullable: true })
  result: MeasureResult | null;

  @Column('date', { nullable: true })
  lastAnsweredOn: string | null;

  @Column('date', { nullable: true })
  askableFrom: string | null;

  @Column('integer')
  version: number;

  /** Free text beside the fold: what the measure is for (Ziel). */
  @Column('text', { nullable: true })
  goal: string | null;

  /** Free text beside the fold: the goal of the whole plan that it serves (Leitziel). */
  @Column('text', { nullable: true })
  guidingGoal: string | null;

  /** Of the process, not of the fold: when the measure is to be looked at next; null: nothing ahead. */
  @Index()
  @Column('timestamptz', { nullable: true })
  nextMomentAt: Date | null;
}
