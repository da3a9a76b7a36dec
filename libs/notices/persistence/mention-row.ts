import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a sheet of coordination has told, so that the next one does not come because of it. */
@Entity('mention')
export class MentionRow {
  @ForeignKey('PlanRow')
  @PrimaryColumn('uuid')
  planId: string;

  @PrimaryColumn('text')
  kind: 'gap' | 'escalation';

  @PrimaryColumn('text')
  subject: string;

  @Column('date')
  firstOn: string;
}
