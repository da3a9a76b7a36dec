export { type CarriedMail, type CarryingMails } from './application/carrying-mails.ts';
export { stageNames as germanStageNames } from './application/german/stage-names.ts';
export { type WhyPorts } from './application/measure-question.ts';
export { whyMail } from './application/why-mail.ts';
export { whyOnRecord } from './application/why-on-record.ts';
export { mailItemText, mailWhyText, whyText } from './application/why-text.ts';
export { carryingMails } from './persistence/carrying-mails.ts';
