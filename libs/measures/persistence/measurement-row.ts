import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The value of an indicator, named by its symbol, in one year. */
@Entity('measurement')
@Index(['planId', 'symbol', 'year'], { unique: true, where: 'until IS NULL' })
export class MeasurementRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @Column('text')
  symbol: string;

  @Column('integer')
  year: number;

  /** A decimal number as text, so that no digit is lost. */
  @Column('numeric', { nullable: true })
  value: string | null;

  @Column('date', { nullable: true })
  asOf: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** The day from which the row holds. */
  @Column('date')
  since: string;

  /** The day on which it was replaced; null: it holds. */
  @Column('date', { nullable: true })
  until: string | null;
}
