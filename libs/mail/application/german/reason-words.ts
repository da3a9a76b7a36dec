import { type Reason } from '#libs/measures/domain/index';

/** What an office names as the reason of a risk or of a later date. */
export const reasonWords: Record<Reason, string> = {
  staff: 'Personal',
  budget: 'Mittel',
  procurement: 'Vergabe',
  committee: 'Gremium',
  'third-party': 'Dritte',
  other: 'anderer Grund',
};
