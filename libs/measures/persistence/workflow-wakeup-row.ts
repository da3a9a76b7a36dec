import { Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

/** "Look again", to be told to a workflow; duplicates are harmless. Claims use the database's time. */
@Entity('workflow_wakeup')
export class WorkflowWakeupRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  workflowId: string;

  @ForeignKey('PlanRow')
  @Column('uuid')
  planId: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;
}
