import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Erasable and beside the fold: that a contact is away, never why. */
@Entity('absence')
export class AbsenceRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('OfficeRow')
  @Index()
  @Column('uuid')
  officeId: string;

  /** The contact that the office had when the absence was entered: with another one it holds no more. */
  @ForeignKey('ContactRow')
  @Column('uuid')
  contactId: string;

  @Column('date')
  fromOn: string;

  @Column('date')
  toOn: string;

  @Column('date')
  enteredOn: string;
}
