import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The value of an indicator, named by its symbol, in one year. */
@Entity('measurement')
@Unique(['planId', 'symbol', 'year'])
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
}
