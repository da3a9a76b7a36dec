import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { type Aggregate } from '../application/ports.ts';

/** Append-only: the database refuses UPDATE, DELETE and TRUNCATE. */
@Entity('event')
@Unique(['aggregateId', 'version'])
export class EventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  aggregate: Aggregate;

  @Column('uuid')
  aggregateId: string;

  /** 1, 2, 3 … without a gap per aggregate. */
  @Column('integer')
  version: number;

  @Column('text')
  type: string;

  /** The event without its type and day. */
  @Column('jsonb')
  data: object;

  @Column('date')
  effectiveOn: string;

  @Column('timestamptz')
  recordedAt: Date;

  /** Version of the shape of `data`. */
  @Column('integer', { default: 1 })
  schemaVersion: number;

  /** Null for what no command caused, such as the end of a pause. */
  @ForeignKey('CommandRow')
  @Index()
  @Column('text', { nullable: true })
  commandId: string | null;
}
