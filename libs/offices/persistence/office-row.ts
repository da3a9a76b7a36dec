import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('office')
@Unique(['planId', 'key'])
export class OfficeRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @Column('text')
  key: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  shortName: string | null;

  @Column('text')
  kind: string;

  @Column('boolean')
  ownable: boolean;

  @ForeignKey('OfficeRow')
  @Column('uuid', { nullable: true })
  superiorId: string | null;

  @ForeignKey('ContactRow')
  @Column('uuid', { nullable: true })
  mailboxId: string | null;

  @ForeignKey('ContactRow')
  @Column('uuid', { nullable: true })
  contactId: string | null;

  @ForeignKey('ContactRow')
  @Column('uuid', { nullable: true })
  deputyId: string | null;

  @ForeignKey('ContactRow')
  @Column('uuid', { nullable: true })
  escalationId: string | null;

  @Column('jsonb')
  contactChangedOn: string[];

  @Column('integer')
  version: number;
}
