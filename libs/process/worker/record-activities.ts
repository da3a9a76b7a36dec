import { type RecordPorts, inTransaction, recordPorts, recordTransaction } from '#libs/database/index';
import { renderMail } from '#libs/mail/index';
import { type Transaction } from '#libs/measures/index';
import { type DeliveryPorts, digestMails } from '#libs/notices/index';
import { type DataSource } from 'typeorm';
import { type DeliveryActivities } from '../contracts/delivery.ts';
import { type MeasureActivities } from '../contracts/measure.ts';
import { activities } from './activities.ts';
import { type FailureLog } from './activity-failure.ts';

export interface RecordActivitiesOptions {
  lockTimeoutSeconds: number;
  /** Sender of every mail. */
  mailFrom: string;
  /** Address of the page, for the links in mails; null: there are none. */
  webUrl: string | null;
  continueAfterEvents: number;
  log: FailureLog;
}

/** The activities on the record that `source` reaches. */
export function recordActivities(
  source: DataSource,
  { lockTimeoutSeconds, mailFrom, webUrl, continueAfterEvents, log }: RecordActivitiesOptions,
): MeasureActivities & DeliveryActivities {
  const raising: Transaction<RecordPorts> = recordTransaction(source, lockTimeoutSeconds);
  const delivering: Transaction<DeliveryPorts> = (work) =>
    inTransaction(source, lockTimeoutSeconds, (manager) =>
      work({ ...recordPorts(manager), mails: digestMails(manager, mailFrom) }),
    );
  return activities({
    raising,
    delivering,
    render: renderMail,
    webUrl,
    continueAfterEvents,
    log,
  });
}
