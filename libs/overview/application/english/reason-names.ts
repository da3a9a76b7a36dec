import { type Reason } from '#libs/measures/domain/index';

/** What an office names as the reason of a risk or of a later date. */
export const reasonNames: Record<Reason, string> = {
  staff: 'staff',
  budget: 'budget',
  procurement: 'procurement',
  committee: 'committee',
  'third-party': 'third party',
  other: 'other reason',
};
