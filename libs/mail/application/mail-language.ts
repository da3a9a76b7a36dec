import { type Contact } from '#libs/offices/domain/index';

/** Languages of mails: each address has one, German unless another is chosen. */
export type MailLanguage = Contact['language'];
