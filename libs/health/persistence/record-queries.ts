/** A `Waiting` as JSON. */
const counted = (since: string, from: string): string =>
  `(SELECT json_build_object('count', count(*), 'since', min(${since})) FROM ${from})`;

/** A moment of the installation's clock as real time; one that a moved clock jumped over counts from that move. */
const real = (moment: string): string => `greatest(${moment} - clock.ahead, clock.moved)`;

const lastMonth = `now() - interval '30 days'`;
/** A mail's end is not kept by itself: it is the end of its lease or of the attempt, whichever is there. */
const ended = 'coalesce(lease_until, next_attempt_at)';
const unsent = `mail JOIN plan ON plan.id = mail.plan_id AND plan.mail_mode <> 'off'`;

/** One whose delivery hours are over waits for the next delivery, by design. */
const mayBeSent = `state = 'pending' AND send_until > now() + clock.ahead`;

/** One row of `RecordFacts`, observations aside. */
export const factsQuery = `
  WITH clock AS (
    SELECT coalesce(max(clock_offset_ms), 0) * interval '1 millisecond' AS ahead, max(clock_moved_at) AS moved
      FROM installation
  )
  SELECT clock_timestamp() AS now,
    ${counted('created_at', 'workflow_wakeup')} AS wakeups,
    ${counted('composed_at', `${unsent}, clock WHERE state IN ('claimed', 'sending') OR ${mayBeSent}`)} AS unsent_mails,
    (SELECT json_build_object('count', count(*), 'since', min(composed_at), 'answer', max(last_error))
       FROM ${unsent} WHERE state = 'pending' AND last_error_code LIKE '5__') AS refused_mails,
    ${counted(ended, `mail WHERE state = 'failed' AND ${ended} > ${lastMonth}`)} AS failed_mails,
    ${counted(ended, `mail WHERE state = 'ambiguous' AND ${ended} > ${lastMonth}`)} AS ambiguous_mails,
    ${counted(
      real('next_delivery_at'),
      `plan, clock WHERE next_delivery_at IS NOT NULL AND ${real('next_delivery_at')} < now() - interval '15 minutes'`,
    )} AS overdue_deliveries,
    ${counted(
      real('next_moment_at'),
      `measure, clock WHERE next_moment_at IS NOT NULL AND ${real('next_moment_at')} < now() - interval '15 minutes'`,
    )} AS overdue_measures,
    ${counted(
      'least(raised_at - clock.ahead, now())',
      `notice, clock WHERE state = 'pending' AND recipient IS NULL`,
    )} AS without_address`;

const byName = (name: string, from: string): string => `
  (SELECT coalesce(json_object_agg(name, number), '{}')
     FROM (SELECT ${name} AS name, count(*) AS number FROM ${from} GROUP BY 1) AS counted)`;

/** One row of `RecordFigures`. */
export const figuresQuery = `
  WITH handed_over AS (
    SELECT extract(epoch FROM mail.dated_at
             - (mail.delivery_on + (policy.document->>'deliveryTime')::time) AT TIME ZONE plan.time_zone
             + (mail.sent_at - mail.composed_at)) AS lag
      FROM mail
      JOIN plan ON plan.id = mail.plan_id
      JOIN cadence_policy policy ON policy.plan_id = plan.id AND policy.version = plan.policy_version
     WHERE mail.state = 'sent' AND mail.sent_at > now() - interval '24 hours'
  )
  SELECT ${byName('stage', 'notice')} AS raised,
    ${byName('suppressed', `notice WHERE state = 'suppressed'`)} AS suppressed,
    ${byName('state', 'mail')} AS "mailsByState",
    (SELECT CASE WHEN count(*) > 0 THEN json_build_object(
       'median', percentile_cont(0.5) WITHIN GROUP (ORDER BY lag), 'most', max(lag)) END
       FROM handed_over) AS "deliveryLag"`;
