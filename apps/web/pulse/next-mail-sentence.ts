import type { PlanOverview } from '#libs/overview/domain/index';
import { counted } from '../words/counted.ts';
import { dayWithWeekday } from '../words/german-day.ts';
import { dayOf, timeOf } from '../words/german-time.ts';

/** When the plan's next mail goes out and to how many, or why none does. A German sentence. */
export function nextMailSentence({ plan, measures }: PlanOverview): string {
  if (plan.activatedOn === null) return 'Der Plan ist noch nicht aktiviert, deshalb geht noch keine Mail hinaus.';
  if (plan.mailMode === 'off') return 'Der Mailversand dieses Plans ist ausgeschaltet, es geht keine Mail hinaus.';
  const mails = measures.flatMap(({ nextMail }) => nextMail ?? []);
  const day = mails.map(({ on }) => on).toSorted()[0];
  if (day === undefined) return 'Zurzeit ist keine Mail vorgesehen.';
  const recipients = [...new Set(mails.filter(({ on }) => on === day).map(({ to }) => to))];
  const when = whenOf(day, plan);
  if (plan.mailMode === 'live') return `Die nächste Mail geht ${when} an ${whom(recipients)}.`;
  const to = recipients.length === 1 ? `eine Stelle vorgesehen (${recipients[0]})` : `${whom(recipients)} vorgesehen`;
  return `Die nächste Mail ist ${when} an ${to} und wartet auf Ihre Freigabe.`;
}

function whenOf(day: string, { today, nextDeliveryAt }: PlanOverview['plan']): string {
  const date = day === today ? 'heute' : `am ${dayWithWeekday(day)}`;
  const delivery = nextDeliveryAt === null ? null : new Date(nextDeliveryAt);
  return delivery === null || dayOf(delivery) !== day ? date : `${date} um ${timeOf(delivery)}`;
}

function whom(recipients: string[]): string {
  const [only = ''] = recipients;
  return recipients.length === 1 ? `eine Stelle: ${only}` : counted(recipients.length, 'Stelle', 'Stellen');
}
