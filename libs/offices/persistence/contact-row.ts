import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Erasable: the only place, beside undelivered mail, where a person's name or address is kept. */
@Entity('contact')
@Unique(['emailKey'])
export class ContactRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text')
  email: string;

  /** The address in lower case: addresses compare without case. */
  @Column('text')
  emailKey: string;
}
