import { type Reason } from '#libs/measures/domain/index';

/** What an office names as the reason of a risk or of a later date. */
export const reasonWords: Record<Reason, string> = {
  staff: 'staffing',
  budget: 'funding',
  procurement: 'procurement',
  committee: 'committee',
  'third-party': 'third parties',
  other: 'another reason',
};
