export { type BackOff, growingBackOff } from './application/back-off.ts';
export { enumerated, figure } from './application/german/counts.ts';
export { cutAtWord } from './application/german/cut-at-word.ts';
export { fullDate, periodWords } from './application/german/dates.ts';
export { answerWords } from './application/german/last-answer.ts';
export { reasonWords } from './application/german/reason-words.ts';
export { sectionHeadings, sectionKeys, sectionOf } from './application/german/sections.ts';
export { type ListedMail, type MailList, type MailState } from './application/mail-list.ts';
export { type ClaimedMail, type MailQueue, type Outcome } from './application/mail-queue.ts';
export { type Handover, type MailTransport } from './application/mail-transport.ts';
export { messageIdOf, threadIdOf } from './application/message-ids.ts';
export { type MailLanguage, renderMail } from './application/render-mail.ts';
export {
  createMailSender,
  type MailSender,
  type SenderLog,
  type SenderOptions,
  type WaitForMail,
} from './application/send-mails.ts';
export { MailItemRow } from './persistence/mail-item-row.ts';
export { mailQueue } from './persistence/mail-queue.ts';
export { mailList } from './persistence/mail-list.ts';
export { MailRow } from './persistence/mail-row.ts';
export { type SmtpOptions, smtpTransport } from './smtp/smtp-transport.ts';
export { type SmtpTrouble, type SmtpVerification, verifySmtp } from './smtp/verify-smtp.ts';
