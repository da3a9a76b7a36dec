import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What coordination asks leadership to decide. Free text beside the fold. */
@Entity('leadership_question')
export class LeadershipQuestionRow {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('PlanRow')
  @Index()
  @Column('uuid')
  planId: string;

  @ForeignKey('MeasureRow')
  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Column('text')
  question: string;

  @Column('text', { nullable: true })
  consequence: string | null;

  @Column('text', { array: true })
  options: string[];

  @Column('date')
  askedOn: string;

  @Column('date')
  untilOn: string;

  @Column('date', { nullable: true })
  answeredOn: string | null;

  @Column('text', { nullable: true })
  answer: string | null;
}
