// The mail catcher in a process of its own: MailDev takes signals and listens, which would not do in the launcher.
import { MailDev } from 'maildev';

const number = (name: string): number => Number(process.env[name]);

const catcher = new MailDev({
  smtp: number('CATCHER_SMTP_PORT'),
  web: number('CATCHER_WEB_PORT'),
  ip: '127.0.0.1',
  webIp: '127.0.0.1',
  mailDirectory: process.env['CATCHER_FOLDER'] ?? '',
  silent: true,
});

const stop = (): void => {
  void catcher.stop().then(() => process.exit(0));
};
process.on('SIGTERM', stop);

await catcher.start();
