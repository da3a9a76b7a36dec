import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A target of a measure, or of the whole plan (`measureId` null). */
@Entity('goal')
@Index(['planId', 'measureId', 'indicator', 'symbol', 'unit', 'targetOn'], { unique: true, where: 'until IS NULL' })
export class GoalRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @ForeignKey('MeasureRow')
  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Column('text')
  indicator: string;

  @Column('text', { nullable: true })
  symbol: string | null;

  @Column('text', { nullable: true })
  unit: string | null;

  /** A decimal number as text, so that no digit is lost. */
  @Column('numeric', { nullable: true })
  targetValue: string | null;

  @Column('date', { nullable: true })
  targetOn: string | null;

  @Column('text', { nullable: true })
  direction: 'rising' | 'falling' | null;

  @Column('integer', { nullable: true })
  baseYear: number | null;

  @Column('numeric', { nullable: true })
  baseValue: string | null;

  @Column('text', { nullable: true })
  dataSource: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** The day from which the row holds. */
  @Column('date')
  since: string;

  /** The day on which it was replaced or removed; null: it holds. */
  @Column('date', { nullable: true })
  until: string | null;
}
