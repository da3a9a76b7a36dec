import { type Observations, observations } from '#libs/health/index';
import { type InstallationStore, installationStore, type RealTime } from '#libs/installation/index';
import { type LeadershipStore, leadershipStore } from '#libs/leadership/index';
import { type MeasurePorts, measurePorts, type Transaction, type UnsentMails } from '#libs/measures/index';
import { type MailList, mailList, type MailMarks, mailMarks } from '#libs/mail/index';
import { type AnswerOrigins, answerOrigins } from '#libs/overview/index';
import {
  type MentionStore,
  mentionStore,
  type NoticeStore,
  noticeStore,
  type ReleaseStore,
  releaseStore,
  unsentMails,
} from '#libs/notices/index';
import { type CarryingMails, carryingMails } from '#libs/why/index';
import { type DataSource, type EntityManager } from 'typeorm';
import { inTransaction } from './in-transaction.ts';

/** The stores of the record, all on one transaction. */
export interface RecordPorts extends MeasurePorts {
  notices: NoticeStore;
  releases: ReleaseStore;
  mentions: MentionStore;
  leadership: LeadershipStore;
  mails: MailList;
  mailMarks: MailMarks;
  unsentMails: UnsentMails;
  carryingMails: CarryingMails;
  answerOrigins: AnswerOrigins;
  installations: InstallationStore;
  observations: Observations;
}

export function recordPorts(manager: EntityManager, realTime: RealTime = Date.now): RecordPorts {
  return {
    ...measurePorts(manager, realTime),
    notices: noticeStore(manager),
    releases: releaseStore(manager),
    mentions: mentionStore(manager),
    leadership: leadershipStore(manager),
    mails: mailList(manager),
    mailMarks: mailMarks(manager),
    unsentMails: unsentMails(manager),
    carryingMails: carryingMails(manager),
    answerOrigins: answerOrigins(manager),
    installations: installationStore(manager, realTime),
    observations: observations(manager),
  };
}

/** Transactions on the record. Waits at most `lockTimeoutSeconds` for a lock. */
export function recordTransaction(
  source: DataSource,
  lockTimeoutSeconds: number,
  realTime: RealTime = Date.now,
): Transaction<RecordPorts> {
  return (work) => inTransaction(source, lockTimeoutSeconds, (manager) => work(recordPorts(manager, realTime)));
}
