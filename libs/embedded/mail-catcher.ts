import { mkdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Port } from '#libs/config/index';
import { type Child, startChild } from './child.ts';
import { choosePort } from './port.ts';
import { httpAnswers, untilReady } from './readiness.ts';

export interface MailCatcherOptions {
  /** Caught mails are kept here across restarts. */
  readonly folder: string;
  readonly webPort: Port;
  readonly smtpPort: Port;
  readonly logFile: string;
  /** Called as soon as the process exists, before it is ready. */
  readonly started: (child: Child) => void;
}

export interface MailCatcher {
  readonly child: Child;
  readonly webUrl: string;
  readonly smtpUrl: string;
}

/** An SMTP server that delivers nothing and shows every mail on a web page. @throws PlainError */
export const startMailCatcher = async (options: MailCatcherOptions): Promise<MailCatcher> => {
  await mkdir(options.folder, { recursive: true });
  const smtp = await choosePort(options.smtpPort, 'MAIL_SMTP_PORT');
  const web = await choosePort(options.webPort, 'MAIL_WEB_PORT');
  const main = new URL(`./mail-catcher-main${extname(import.meta.url)}`, import.meta.url);
  const child = await startChild({
    name: { german: 'Der Mailfänger', english: 'The mail catcher' },
    command: process.execPath,
    arguments: [fileURLToPath(main)],
    environment: {
      ...process.env,
      CATCHER_SMTP_PORT: String(smtp),
      CATCHER_WEB_PORT: String(web),
      CATCHER_FOLDER: options.folder,
    },
    directory: options.folder,
    logFile: options.logFile,
    stopSignal: 'SIGTERM',
    user: null,
  });
  options.started(child);
  const webUrl = `http://127.0.0.1:${web}`;
  try {
    await untilReady({ child, ready: httpAnswers(`${webUrl}/api/email`), patience: 30_000, every: 100 });
  } catch (error) {
    await child.stop(2000);
    throw error;
  }
  return { child, webUrl, smtpUrl: `smtp://127.0.0.1:${smtp}` };
};
