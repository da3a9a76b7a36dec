import { type Handover } from '../application/mail-transport.ts';

/** What nodemailer knows of a failure; all of it may be absent. */
export interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
  message?: string;
}

export function smtpFailureOf(error: unknown): SmtpFailure {
  return typeof error === 'object' && error !== null ? error : { message: String(error) };
}

/** @param handedOver the message was read to its end, so the server may have all of it. */
export function failedHandover(error: unknown, handedOver: boolean): Handover {
  const failure = smtpFailureOf(error);
  const { code = 'UNEXPECTED', responseCode, message = String(error) } = failure;
  const told = { code: responseCode ? String(responseCode) : code, reason: message };
  if (responseCode !== undefined && responseCode >= 400) {
    const permanent = responseCode >= 500 && !isOfSetUp(failure);
    return { result: permanent ? 'refused' : 'postponed', ...told };
  }
  // An address that cannot be written into an envelope will not become one by waiting.
  if (code === 'EENVELOPE') return { result: 'refused', ...told };
  return { result: handedOver ? 'unknown' : 'postponed', ...told };
}

/** Of the set-up, not of this mail: greeting, TLS, sign-in, the sender's address. Refused for good means: until mended. */
const setUpCommands = ['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'MAIL FROM', 'API'];
const setUpAnswers = [530, 534, 535, 538];

function isOfSetUp({ command = '', responseCode = 0 }: SmtpFailure): boolean {
  return setUpCommands.includes(command) || command.startsWith('AUTH') || setUpAnswers.includes(responseCode);
}
