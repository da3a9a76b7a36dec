import { addDays } from '#libs/calendar/domain/index';
import { asRaised, raise, raisingMoment, wallClockOf } from '#libs/cadence/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { cadenceOf } from '#libs/measures/index';
import { type Installation } from '../installation.ts';

/**
 * Every notice that is due exists once, each that was told is in one mail that holds, and nobody was told of a step after we
 * knew it closed.
 *
 * @param closed when (real time, milliseconds) a step was known to be closed.
 */
export const brokenNotices = async (
  installation: Installation,
  closed: ReadonlyMap<string, number>,
): Promise<string[]> => {
  const now = await installation.now();
  const told = await installation.rows<ToldOfClosed>(TOLD_OF_CLOSED, [...closed.keys()]);
  return [
    ...(await installation.transaction((ports) => missingNotices(ports, now))),
    ...(await installation.rows<{ id: string }>(TWICE)).map(({ id }) => `notice ${id} exists twice`),
    ...(await installation.rows<{ id: string; mails: number }>(TOLD_BADLY)).map(
      ({ id, mails }) => `notice ${id} was told and is in ${mails} mails`,
    ),
    ...(await installation.rows<{ id: string }>(IN_A_MAIL_UNTOLD)).map(
      ({ id }) => `notice ${id} is in a mail and counts as not told`,
    ),
    ...told
      .filter(({ stepId, composedAt }) => composedAt.getTime() > closed.get(stepId)!)
      .map(({ id, stepId }) => `notice ${id} was told after step ${stepId} had been closed`),
  ];
};

/** Read anew by the rules: what the process should have raised by now and has not. */
const missingNotices = async (ports: RecordPorts, now: string): Promise<string[]> => {
  const missing: string[] = [];
  for (const plan of await ports.plans.list()) {
    if (plan.activatedOn === null) continue;
    for (const measure of await ports.measures.ofPlan(plan.id))
      missing.push(...(await missingOf(ports, plan, measure, now)));
  }
  return missing;
};

const missingOf = async (ports: RecordPorts, plan: Plan, measure: Measure, now: string): Promise<string[]> => {
  const today = wallClockOf(now, plan.timeZone).day;
  const cadence = await cadenceOf(ports, plan, [measure], today);
  const moment = raisingMoment(today, measure.id, cadence.policy, plan.timeZone);
  const day = Date.parse(moment) <= Date.parse(now) ? today : addDays(today, -1);
  const known = (await ports.notices.raisedOf(measure.id)).map(asRaised);
  const { events, notices } = raise(cadence, measure, known, day);
  return [
    ...events.map((event) => `measure ${measure.id} lacks ${event.type} of ${event.effectiveOn}`),
    ...notices.map(({ stage, stepId, on }) => `${stage} of step ${stepId} was due on ${on} and was not raised`),
  ];
};

const TWICE = `
  SELECT min(id::text) AS id FROM notice
  GROUP BY measure_id, step_id, stage, role, due_version, entered_on, cause HAVING count(*) > 1`;

const TOLD_BADLY = `
  SELECT notice.id, count(mail.id)::int AS mails
    FROM notice
    LEFT JOIN mail_item ON mail_item.notice_id = notice.id AND NOT mail_item.withdrawn
    LEFT JOIN mail ON mail.id = mail_item.mail_id AND mail.state <> 'withdrawn'
   WHERE notice.state = 'told'
   GROUP BY notice.id HAVING count(mail.id) <> 1`;

const IN_A_MAIL_UNTOLD = `
  SELECT notice.id FROM notice JOIN mail_item ON notice_id = notice.id AND NOT withdrawn
   WHERE notice.state <> 'told'`;

/**
 * What was due and still waits for its mail, though there is somebody to send it to.
 *
 * @param day whose delivery has just taken place; one on which leadership too is told.
 */
export const forgottenNotices = async (installation: Installation, day: string): Promise<string[]> =>
  (await installation.rows<{ id: string }>(FORGOTTEN, day)).map(({ id }) => `notice ${id} was never told`);

const FORGOTTEN = `
  SELECT notice.id FROM notice JOIN plan ON plan.id = plan_id AND mail_mode = 'live' AND activated_on IS NOT NULL
   WHERE state = 'pending' AND recipient IS NOT NULL AND falls_on <= $1`;

interface ToldOfClosed {
  id: string;
  stepId: string;
  composedAt: Date;
}

/** `resolved` tells exactly of a step that was closed. */
const TOLD_OF_CLOSED = `
  SELECT notice.id, notice.step_id AS "stepId", mail.composed_at AS "composedAt"
    FROM notice
    JOIN mail_item ON notice_id = notice.id AND NOT withdrawn
    JOIN mail ON mail.id = mail_id
   WHERE notice.step_id = ANY ($1) AND notice.stage <> 'resolved'`;
