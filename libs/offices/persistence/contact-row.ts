import { type Contact } from '../domain/index.ts';
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

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { default: 'daily' })
  rhythm: Contact['rhythm'];

  @Column('text', { default: 'de' })
  language: Contact['language'];

  /** The address in lower case: addresses compare without case. */
  @Column('text')
  emailKey: string;
}
