import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What coordination wrote for the next summary. */
@Entity('leadership_note')
export class LeadershipNoteRow {
  @ForeignKey('PlanRow')
  @PrimaryColumn('uuid')
  planId: string;

  @Column('text')
  text: string;

  @Column('date')
  writtenOn: string;
}
