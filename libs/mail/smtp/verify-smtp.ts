import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { smtpServerAddress } from './smtp-server-address.ts';

export interface SmtpVerification {
  /** `smtp://…` or `smtps://…` */
  url: string;
  /** Longest time for everything, in milliseconds. */
  deadlineMs: number;
}

export interface SmtpTrouble {
  /** `away`: no conversation came about, or not now; `refuses`: the server, or its certificate, does not let us in. */
  code: 'mail-server-away' | 'mail-server-refuses';
  /** What the server or the connection said; without addresses, user and password. */
  detail: string;
}

/** Greets the mail server, begins TLS, signs in and says goodbye, as before a mail, but sends none. Null: all is well. */
export async function verifySmtp({ url, deadlineMs }: SmtpVerification): Promise<SmtpTrouble | null> {
  const { connection: options, auth } = smtpServerAddress(url);
  try {
    await converse(options, auth, deadlineMs);
    return null;
  } catch (error) {
    return troubleOf(error as SmtpError, [auth?.user, auth?.pass]);
  }
}

type Address = ReturnType<typeof smtpServerAddress>;

const converse = (options: Address['connection'], auth: Address['auth'], deadlineMs: number): Promise<void> =>
  new Promise((resolve, reject) => {
    // Only our own deadline is to end it, so that a silent server is always described alike.
    const later = deadlineMs * 2;
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: later,
      greetingTimeout: later,
      socketTimeout: later,
      socketCloseTimeout: 0,
    });
    const end = (error: unknown): void => {
      clearTimeout(deadline);
      if (error === null) {
        resolve();
        connection.quit();
      } else {
        reject(error);
        connection.close();
      }
    };
    const late = new Error(`no answer within ${Math.round(deadlineMs / 1000)} s`);
    const deadline = setTimeout(() => end(late), deadlineMs);
    // Stays for the whole life of the connection: an error after the end must not bring the process down.
    connection.on('error', end);
    connection.once('end', () => end(new Error('connection closed')));
    connection.connect(() => {
      if (auth === null) return end(null);
      connection.login(auth, (error) => end(error ?? null));
    });
  });

interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

const longest = 160;

function troubleOf(error: SmtpError, secrets: readonly (string | undefined)[]): SmtpTrouble {
  const said = error.response ?? [systemCode(error), error.message].filter(Boolean).join(' ');
  const kept = secrets.filter((secret) => secret !== undefined && secret !== '');
  const detail = kept
    .reduce<string>((text, secret) => text.replaceAll(secret!, '…'), said)
    .replace(/\S*@\S*/g, '…')
    .replace(/\s+/g, ' ')
    .slice(0, longest);
  return { code: refuses(error) ? 'mail-server-refuses' : 'mail-server-away', detail };
}

function systemCode({ originalCode, message }: SmtpError): string {
  return originalCode === undefined || message.includes(originalCode) ? '' : originalCode;
}

const certificate = /CERT|SELF_SIGNED|ISSUER|ERR_TLS|ERR_SSL|EPROTO/;

/** `421` means: come again later. */
function refuses({ code = '', originalCode = '', responseCode }: SmtpError): boolean {
  if (responseCode !== undefined) return responseCode !== 421;
  return code === 'EAUTH' || code === 'ETLS' || certificate.test(originalCode) || certificate.test(code);
}
