import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Erasable: what somebody wrote with a command. */
@Entity('remark')
export class RemarkRow {
  @ForeignKey('CommandRow')
  @PrimaryColumn('text')
  commandId: string;

  @Column('text', { nullable: true })
  text: string | null;

  /** Where the file lies that shows it, for example a file number. */
  @Column('text', { nullable: true })
  reference: string | null;
}
