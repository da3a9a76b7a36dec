import { type MailList } from '#libs/mail/index';
import { type MeasurePorts } from '#libs/measures/index';
import { type NoticeStore } from '#libs/notices/index';

/** What an overview is read from, all in one transaction. */
export interface OverviewPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices'> {
  notices: NoticeStore;
  mails: MailList;
}
