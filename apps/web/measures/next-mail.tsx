import type { MeasureOverview } from '#libs/overview/domain/index';
import { dayWithWeekday } from '../words/german-day.ts';

export function NextMail({ mail }: { mail: MeasureOverview['nextMail'] }) {
  if (mail === null) return <p className="quiet">Keine vorgesehen</p>;
  return (
    <>
      <p className="strong">{dayWithWeekday(mail.on)}</p>
      <p>{mail.what}</p>
      <p className="quiet">an {mail.to}</p>
    </>
  );
}
