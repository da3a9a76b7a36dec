import { type EntityManager, type FindManyOptions, Not } from 'typeorm';
import { type FailedAddress, type ListedMail, type MailList } from '../application/mail-list.ts';
import { MailRow } from './mail-row.ts';

/** Without the texts, which are long. */
const shown = {
  id: true,
  number: true,
  deliveryOn: true,
  recipient: true,
  kind: true,
  subject: true,
  state: true,
  lastErrorCode: true,
  lastError: true,
  returnedOn: true,
  confirmedOn: true,
  copies: true,
  refusedCopies: true,
} as const;

/** What was written for a later delivery came later, whenever it was handed over. */
const failedAddresses = `
  select distinct on (mail.recipient_key)
         mail.recipient as address, case when mail.state = 'ambiguous' and mail.returned_on is null then 'ambiguous' else 'failed' end as state,
         mail.delivery_on::text as since, mail.number as mail
    from mail
   where mail.plan_id = $1 and mail.confirmed_on is null
     and (mail.state in ('failed', 'ambiguous') or (mail.state = 'sent' and mail.returned_on is not null))
     and not exists (select from mail later
                      where later.plan_id = mail.plan_id and later.recipient_key = mail.recipient_key
                        and later.state = 'sent' and later.returned_on is null and later.dated_at > mail.dated_at)
   order by mail.recipient_key, (mail.state <> 'ambiguous' or mail.returned_on is not null) desc, mail.dated_at, mail.number`;

export function mailList(manager: EntityManager): MailList {
  const find = async (options: FindManyOptions<MailRow>): Promise<ListedMail[]> =>
    (await manager.find(MailRow, { ...options, select: shown })).map(
      ({ number, deliveryOn, recipient, kind, subject, state, lastErrorCode, lastError, ...marked }) => ({
        number,
        on: deliveryOn,
        to: recipient,
        kind,
        subject,
        state,
        reason: lastError ?? lastErrorCode,
        returnedOn: marked.returnedOn,
        confirmedOn: marked.confirmedOn,
        copies: marked.copies,
        refusedCopies: marked.refusedCopies,
      }),
    );
  return {
    ofPlan: (planId) => find({ where: { planId }, order: { deliveryOn: 'ASC', number: 'ASC' } }),
    latestOf: (planId, count) =>
      find({
        where: { planId, state: Not('withdrawn') },
        order: { deliveryOn: 'DESC', number: 'DESC' },
        take: count,
      }),
    failedAddresses: (planId): Promise<FailedAddress[]> => manager.query(failedAddresses, [planId]),
  };
}
