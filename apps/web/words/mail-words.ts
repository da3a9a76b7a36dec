import type { MailOverview } from '#libs/overview/domain/index';
import type { IconName } from '../icons/icon.tsx';
import type { Tone } from './tone.ts';

export interface MailWord {
  word: string;
  tone: Tone;
  icon: IconName;
}

/** The same words as `npx schrittmacher mails`. A mail that failed once and waits for another try is in trouble too. */
export function mailWord({ state, reason }: MailOverview): MailWord {
  switch (state) {
    case 'pending':
      return { word: 'wartet', tone: reason === null ? 'neutral' : 'warning', icon: 'hourglass' };
    case 'claimed':
    case 'sending':
      return { word: 'wird übergeben', tone: 'info', icon: 'mail' };
    case 'sent':
      return { word: 'übergeben', tone: 'success', icon: 'check' };
    case 'failed':
      return { word: 'gescheitert', tone: 'danger', icon: 'danger' };
    case 'ambiguous':
      return { word: 'ungewiss', tone: 'warning', icon: 'help' };
  }
}
