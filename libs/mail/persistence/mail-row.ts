import { type DigestKind } from '#libs/cadence/domain/index';
import { type MailState } from '../application/mail-list.ts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An outgoing message. Leases use the database's time; `datedAt` is the installation's clock. */
@Entity('mail')
@Unique(['planId', 'number'])
@Unique(['messageId'])
@Unique(['planId', 'recipientKey', 'deliveryOn', 'kind'])
@Index(['state', 'nextAttemptAt'])
export class MailRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  /** Printed in the footer, for example `2027-000412`. */
  @Column('text')
  number: string;

  @Column('text')
  kind: DigestKind;

  @Column('text')
  recipient: string;

  /** The address in lower case: addresses compare without case. */
  @Column('text')
  recipientKey: string;

  /** Further addresses on the same mail (Cc): the mailboxes of the offices it is about. */
  @Column('text', { array: true, default: '{}' })
  copies: string[];

  /** Those of them that the mail server refused. */
  @Column('text', { array: true, default: '{}' })
  refusedCopies: string[];

  @Column('date')
  deliveryOn: string;

  @Column('text')
  subject: string;

  @Column('text')
  html: string;

  @Column('text')
  text: string;

  @Column('text')
  messageId: string;

  @Column('text', { nullable: true })
  inReplyTo: string | null;

  /** The References header. */
  @Column('text', { nullable: true })
  threadReferences: string | null;

  @Column('text', { default: 'pending' })
  state: MailState;

  @Column('uuid', { nullable: true })
  claimToken: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { default: () => 'now()' })
  nextAttemptAt: Date;

  @Column('text', { nullable: true })
  lastErrorCode: string | null;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  composedAt: Date;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** The day of that by the installation's clock, in the plan's time zone. */
  @Column('date', { nullable: true })
  sentOn: string | null;

  /** The day on which coordination said that it came back. */
  @Column('date', { nullable: true })
  returnedOn: string | null;

  /** The day on which coordination said that what it tells has arrived, by whatever way. */
  @Column('date', { nullable: true })
  confirmedOn: string | null;

  /** The Date header, by the installation's clock. */
  @Column('timestamptz')
  datedAt: Date;

  /** The end of the delivery hours for which it was composed, by the installation's clock: no sender begins with it later. */
  @Column('timestamptz')
  sendUntil: Date;
}
