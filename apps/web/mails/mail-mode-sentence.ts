import type { PlanOverview } from '#libs/overview/domain/index';
import { counted } from '../words/counted.ts';

/** How mails of the plan go out, and what waits for somebody to let it. */
export function mailModeSentence({
  mailMode,
  heldNotices,
}: Pick<PlanOverview['plan'], 'mailMode' | 'heldNotices'>): string {
  switch (mailMode) {
    case 'off':
      return 'Der Versand ist ausgeschaltet.';
    case 'live':
      return 'Mails gehen von selbst hinaus.';
    case 'approve':
      return heldNotices === 0
        ? 'Mails gehen erst nach Ihrer Freigabe hinaus; zurzeit ist keine zurückgehalten.'
        : `Mails gehen erst nach Ihrer Freigabe hinaus; ${counted(heldNotices, 'Hinweis ist', 'Hinweise sind')} zurückgehalten.`;
  }
}
