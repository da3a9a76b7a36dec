import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { type InstallationKind } from '../domain/index.ts';

const milliseconds = { to: (value: number) => value, from: (value: string) => Number(value) };

@Entity('installation')
@Unique(['singleton'])
export class InstallationRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: InstallationKind;

  @Column('bigint', { default: 0, transformer: milliseconds })
  clockOffsetMs: number;

  @Column('timestamptz')
  createdAt: Date;

  /** Real time, by the database's clock; null: never. */
  @Column('timestamptz', { nullable: true })
  clockMovedAt: Date | null;

  /** Always true and unique: there is at most one installation. */
  @Column('boolean', { default: true })
  singleton: boolean;
}
