import { type MailList } from '#libs/mail/index';
import { type MeasurePorts } from '#libs/measures/index';
import { type NoticeStore } from '#libs/notices/index';
import { type CameBy } from '../domain/index.ts';

/** What an overview is read from, all in one transaction. */
export interface OverviewPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices'> {
  notices: NoticeStore;
  mails: MailList;
}

/** How what offices said came into the record. */
export interface AnswerOrigins {
  /** Everything that was said about steps of these measures, what was taken back too, in order. */
  of(measureIds: readonly string[]): Promise<AnswerOrigin[]>;
}

export interface AnswerOrigin extends CameBy {
  stepId: string;
}

/** What is read besides where what offices said is shown. */
export interface DetailPorts extends OverviewPorts {
  answerOrigins: AnswerOrigins;
}
