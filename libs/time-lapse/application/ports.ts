import { type InstallationStore } from '#libs/installation/index';
import { type MeasurePorts } from '#libs/measures/index';

export interface TimeLapsePorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'wakeups'> {
  installations: InstallationStore;
  mails: MailsUnderWay;
}

export interface MailsUnderWay {
  /** How many mails a sender has, or could begin with now. */
  count(): Promise<number>;
}
