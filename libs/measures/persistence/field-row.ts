import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('field_of_action')
@Unique(['planId', 'name'])
@Unique(['planId', 'position'])
export class FieldRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @Column('text')
  name: string;

  /** From 0, in the order in which the fields were added. */
  @Column('integer')
  position: number;
}
