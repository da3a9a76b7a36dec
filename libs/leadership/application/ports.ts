import { type IsoDate } from '#libs/calendar/domain/index';
import { type EarlierSummary, type Note, type Question, type SummaryMail } from '../domain/index.ts';

/** What leadership is asked, and what it was told. */
export interface LeadershipStore {
  /** The most urgent first, those with an answer too. */
  questionsOf(planId: string): Promise<Question[]>;
  ask(question: Question): Promise<void>;
  answer(questionId: string, answer: { on: IsoDate; text: string }): Promise<void>;
  /** Its words are gone. */
  removeQuestion(questionId: string): Promise<void>;
  noteOf(planId: string): Promise<Note | null>;
  /** In place of the one that there is; null: none any more. */
  setNote(planId: string, note: Note | null): Promise<void>;
  /** All summaries of the plan, oldest first. */
  summariesOf(planId: string): Promise<EarlierSummary[]>;
  addSummary(planId: string, summary: EarlierSummary): Promise<void>;
  /** Mails to readers of summaries, by address in lower case. */
  mailsOf(planId: string): Promise<ReadonlyMap<string, SummaryMail[]>>;
}
