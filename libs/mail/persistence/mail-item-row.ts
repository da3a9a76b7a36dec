import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One notice in one mail. A notice is in at most one mail that is not withdrawn. */
@Entity('mail_item')
@Index('mail_item_notice_idx', ['noticeId'], { unique: true, where: 'NOT withdrawn' })
export class MailItemRow {
  @ForeignKey('MailRow')
  @PrimaryColumn('uuid')
  mailId: string;

  @ForeignKey('NoticeRow')
  @PrimaryColumn('uuid')
  noticeId: string;

  /** From 0, most urgent first. */
  @Column('integer')
  position: number;

  /** True once the mail is withdrawn, so that a newer digest can take the notice. */
  @Column('boolean', { default: false })
  withdrawn: boolean;
}
