import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Leader, type MailMode } from '../domain/index.ts';

@Entity('plan')
@Unique(['key'])
export class PlanRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  key: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  shortTitle: string | null;

  @Column('text')
  region: string;

  @Column('text')
  timeZone: string;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @ForeignKey('ContactRow')
  @Column('uuid', { nullable: true })
  coordinationId: string | null;

  @ForeignKey('ContactRow')
  @Column('uuid', { nullable: true })
  coordinationDeputyId: string | null;

  @ForeignKey('ContactRow')
  @Column('uuid', { nullable: true })
  leadershipId: string | null;

  @Column('date', { nullable: true })
  activatedOn: string | null;

  @Column('date', { nullable: true })
  backlogStartedOn: string | null;

  @Column('text')
  mailMode: MailMode;

  @Column('integer')
  policyVersion: number;

  @Column('date')
  policySince: string;

  @Column('jsonb', { default: '[]' })
  leaders: Leader[];

  @Column('integer')
  version: number;

  /** Of the process, not of the fold: the last day whose digests were composed. */
  @Column('date', { nullable: true })
  lastDeliveryOn: string | null;

  /** Of the process, not of the fold. */
  @Index()
  @Column('timestamptz', { nullable: true })
  nextDeliveryAt: Date | null;
}
