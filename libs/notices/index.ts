export { forecast, type Forecast } from './application/forecast.ts';
export { type ForecastDay, type ForecastSources } from './application/foreseen-deliveries.ts';
export {
  type ForeseenMail,
  type ForeseenNotice,
  planReleases,
  type PlanReleases,
  type ReleasePorts,
} from './application/plan-releases.ts';
export {
  releaseNotices,
  type ReleaseRequest,
  type ReleasingPorts,
  type WhatToRelease,
} from './application/release-notices.ts';
export { type Mention, type MentionStore, type ReleaseStore } from './application/release-ports.ts';
export { deliverDue, type Delivery, type DeliveryPorts, type DeliverySetting } from './application/deliver-due.ts';
export { type DeliveryRules, nextDeliveryAt } from './application/delivery-time.ts';
export { foreseenDelivery, foreseenMoment } from './application/foreseen.ts';
export { type DigestMail, type DigestMails } from './application/mail-ports.ts';
export { type NoticeState, type NoticeStore, type RecordedNotice } from './application/ports.ts';
export { type LeadershipPreviewPorts } from './application/leadership-preview.ts';
export { type AskedQuestion, planLeadership, type PlanLeadership } from './application/leadership-view.ts';
export { type Moment, type Outlook, raiseDue, raiseDueWithin, type RaisePorts } from './application/raise-due.ts';
export { type RecipientName, Recipients } from './application/recipients.ts';
export { selectDigests } from './application/select-digests.ts';
export { digestMails } from './persistence/digest-mails.ts';
export { MentionRow } from './persistence/mention-row.ts';
export { mentionStore } from './persistence/mention-store.ts';
export { ReleaseRow } from './persistence/release-row.ts';
export { releaseStore } from './persistence/release-store.ts';
export { NoticeRow } from './persistence/notice-row.ts';
export { noticeStore } from './persistence/notice-store.ts';
export { unsentMails } from './persistence/take-back.ts';
