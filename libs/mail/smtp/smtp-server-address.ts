import { type SMTPConnectionAuth, type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

export interface SmtpServerAddress {
  connection: SMTPConnectionOptions;
  auth: SMTPConnectionAuth | null;
}

/** `smtp://user:password@host:587` or `smtps://…`. A password is never sent in the clear to another machine. */
export function smtpServerAddress(address: string): SmtpServerAddress {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const here = /^(localhost|127(\.\d+){3}|::1)$/.test(host);
  const auth =
    url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    connection: {
      host,
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      ignoreTLS: here && !secure,
      requireTLS: auth !== null && !here && !secure,
    },
    auth,
  };
}
