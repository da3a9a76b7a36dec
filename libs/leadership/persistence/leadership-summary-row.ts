import { type StepState } from '#libs/overview/domain/index';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How the plan stood when leadership got a summary: what the next one compares with. */
@Entity('leadership_summary')
export class LeadershipSummaryRow {
  @ForeignKey('PlanRow')
  @PrimaryColumn('uuid')
  planId: string;

  @PrimaryColumn('date')
  deliveryOn: string;

  /** By measure id. */
  @Column('jsonb')
  measures: Record<string, { state: StepState; critical: boolean }>;
}
