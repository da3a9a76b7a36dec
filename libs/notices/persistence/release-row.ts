import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A notice that coordination has released, raised already or not (CADENCE.md, *Delivery*, mail mode `approve`). */
@Entity('release')
export class ReleaseRow {
  @ForeignKey('PlanRow')
  @PrimaryColumn('uuid')
  planId: string;

  /** Its identity as one text. */
  @PrimaryColumn('text')
  notice: string;

  @Column('date')
  releasedOn: string;

  @ForeignKey('CommandRow')
  @Column('text')
  commandId: string;
}
