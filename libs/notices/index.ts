export { asRaised } from './application/as-raised.ts';
export { deliverDue, type Delivery, type DeliveryPorts, type DeliverySetting } from './application/deliver-due.ts';
export { type DigestMail, type DigestMails } from './application/mail-ports.ts';
export { cadenceOf, type CadencePorts } from './application/plan-cadence.ts';
export { type NoticeState, type NoticeStore, type RecordedNotice } from './application/ports.ts';
export { type Moment, type Outlook, raiseDue, raiseDueWithin, type RaisePorts } from './application/raise-due.ts';
export { digestMails } from './persistence/digest-mails.ts';
export { NoticeRow } from './persistence/notice-row.ts';
export { noticeStore } from './persistence/notice-store.ts';
