import type { MeasureOverview, PlanOverview } from '#libs/overview/domain/index';
import { dayWithWeekday } from '../words/german-day.ts';

interface Props {
  mail: MeasureOverview['nextMail'];
  mailMode: PlanOverview['plan']['mailMode'];
}

export function NextMail({ mail, mailMode }: Props) {
  if (mail === null) return <p className="quiet">Keine vorgesehen</p>;
  return (
    <>
      <p className="strong">{dayWithWeekday(mail.on)}</p>
      <p>{mail.what}</p>
      <p className="quiet">an {mail.to}</p>
      {mailMode === 'approve' && <p className="quiet">nach Ihrer Freigabe</p>}
    </>
  );
}
