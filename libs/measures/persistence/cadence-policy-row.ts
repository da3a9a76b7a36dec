import { type CadencePolicy } from '#libs/cadence/domain/index';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One version of a plan's cadence policy; versions are added, never changed. */
@Entity('cadence_policy')
export class CadencePolicyRow {
  @ForeignKey('PlanRow')
  @PrimaryColumn('uuid')
  planId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  document: CadencePolicy;
}
