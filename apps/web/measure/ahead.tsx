import type { MeasureOverview, PlanOverview } from '#libs/overview/domain/index';
import { dayWithWeekday } from '../words/german-day.ts';

interface Props {
  mail: MeasureOverview['nextMail'];
  plan: Pick<PlanOverview['plan'], 'mailMode'>;
}

/** The next mail if nobody answers, in a sentence. */
export function Ahead({ mail, plan: { mailMode } }: Props) {
  if (mailMode === 'off') return <>Keine Mail, denn der Versand ist ausgeschaltet.</>;
  if (mail === null) return <>Keine Mail vorgesehen.</>;
  return (
    <>
      Mail am {dayWithWeekday(mail.on)} an {mail.to}: {mail.what}
      {mailMode === 'approve' && ' (nach Ihrer Freigabe)'}.
    </>
  );
}
