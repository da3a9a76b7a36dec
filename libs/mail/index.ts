export { type AllowedDomains } from './application/allowed-recipients.ts';
export { type BackOff, growingBackOff } from './application/back-off.ts';
export { enumerated, figure } from './application/german/counts.ts';
export { cutAtWord } from './application/cut-at-word.ts';
export { fullDate, periodWords } from './application/german/dates.ts';
export { answerWords } from './application/german/last-answer.ts';
export { reasonWords } from './application/german/reason-words.ts';
export { sectionHeadings } from './application/german/section-headings.ts';
export { type ListedMail, type MailList, type MailState } from './application/mail-list.ts';
export { type MailMarks, type MarkableMail } from './application/mail-marks.ts';
export { type ClaimedMail, type MailQueue, type Outcome } from './application/mail-queue.ts';
export { type Handover, type MailTransport } from './application/mail-transport.ts';
export { type MailLanguage } from './application/mail-language.ts';
export { type MailCommand, type MailRequest, markMail } from './application/mark-mail.ts';
export { messageIdOf, threadIdOf } from './application/message-ids.ts';
export { renderMail } from './application/render-mail.ts';
export { sectionKeys, sectionOf } from './application/sections.ts';
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
export { mailMarks } from './persistence/mail-marks.ts';
export { MailRow } from './persistence/mail-row.ts';
export { type SmtpOptions, smtpTransport } from './smtp/smtp-transport.ts';
export { type SmtpTrouble, type SmtpVerification, verifySmtp } from './smtp/verify-smtp.ts';
