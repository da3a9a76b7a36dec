import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ObservedPart } from '../domain/index.ts';

@Entity('observation')
export class ObservationRow {
  @PrimaryColumn('text')
  part: ObservedPart;

  @Column('boolean')
  failing: boolean;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz')
  checkedAt: Date;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text', { nullable: true })
  detail: string | null;
}
