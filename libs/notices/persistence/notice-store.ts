import { randomUUID } from 'node:crypto';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { type NoticeStore, type RecordedNotice } from '../application/ports.ts';
import { type Notice } from '#libs/cadence/domain/index';
import { columnsOf, insertNew } from '#libs/rows/index';
import { MailItemRow } from '#libs/mail/index';
import { NoticeRow } from './notice-row.ts';
import { takenBackOf } from './taken-back.ts';

const inOrder = { fallsOn: 'ASC', raisedAt: 'ASC', id: 'ASC' } as const;

/** Confirmed by whatever way, or handed over and not come back. */
const arrived = (mail: string): string =>
  `coalesce(${mail}.confirmed_on, CASE WHEN ${mail}.state = 'sent' AND ${mail}.returned_on IS NULL THEN ${mail}.sent_on END)`;

/**
 * What a missing mail told whoever is responsible has arrived with the first `takeover` of the office after it: the address was
 * corrected (CADENCE.md, *No step up unless the step below arrived*).
 */
const mailArrivedOn = `
  coalesce(${arrived('mail')}, CASE
    WHEN notice.role = 'responsible' AND mail.state IN ('sent', 'failed', 'ambiguous') THEN (
      SELECT min(${arrived('taken')}) FROM notice takeover
        JOIN mail_item item ON item.notice_id = takeover.id AND NOT item.withdrawn
        JOIN mail taken ON taken.id = item.mail_id
       WHERE takeover.plan_id = notice.plan_id AND takeover.stage = 'takeover'
         AND takeover.office_id = notice.office_id AND takeover.falls_on > mail.delivery_on)
  END)`;

export function noticeStore(manager: EntityManager): NoticeStore {
  /** With the day on which what it tells arrived. */
  const found = async (column: 'measure_id' | 'plan_id', id: string): Promise<RecordedNotice[]> => {
    const rows: (NoticeRow & { mailArrivedOn: string | null })[] = await manager.query(
      `SELECT ${columnsOf(manager, NoticeRow)}, ${mailArrivedOn} AS "mailArrivedOn" FROM notice
       LEFT JOIN mail_item ON mail_item.notice_id = notice.id AND NOT mail_item.withdrawn
       LEFT JOIN mail ON mail.id = mail_item.mail_id
       WHERE notice.${column} = $1 ORDER BY notice.falls_on, notice.raised_at, notice.id`,
      [id],
    );
    return rows.map((row) => ({ ...noticeOf(row), arrivedOn: row.mailArrivedOn ?? settledOn(row) }));
  };

  return {
    raisedOf: (measureId) => found('measure_id', measureId),
    async insert(notices, { planId, raisedAt }) {
      if (notices.length === 0) return [];
      const rows = notices.map((notice) => rowOf(notice, planId, new Date(raisedAt)));
      const inserted = new Set((await insertNew(manager, NoticeRow, rows)).map(({ id }) => id));
      return rows.filter((row) => inserted.has(row.id)).map(noticeOf);
    },
    async pending(planId, upTo) {
      const where = { planId, state: 'pending', fallsOn: LessThanOrEqual(upTo) } as const;
      return (await manager.find(NoticeRow, { where, order: inOrder })).map(noticeOf);
    },
    ofPlan: (planId) => found('plan_id', planId),
    async lost(planId) {
      const rows: (NoticeRow & { sentTo: string })[] = await manager.query(
        `SELECT ${columnsOf(manager, NoticeRow)}, mail.recipient AS "sentTo" FROM mail
         JOIN mail_item ON mail_item.mail_id = mail.id AND NOT mail_item.withdrawn
         JOIN notice ON notice.id = mail_item.notice_id AND notice.state = 'told'
         WHERE mail.plan_id = $1 AND mail.confirmed_on IS NULL
           AND (mail.state = 'failed' OR mail.state IN ('sent', 'ambiguous') AND mail.returned_on IS NOT NULL)
         ORDER BY notice.falls_on, notice.raised_at, notice.id`,
        [planId],
      );
      return rows.map(({ sentTo, ...row }) => ({ notice: noticeOf(row), sentTo }));
    },
    async offerAgain(ids) {
      await manager.update(MailItemRow, { noticeId: In([...ids]), withdrawn: false }, { withdrawn: true });
      await manager.update(NoticeRow, { id: In([...ids]), state: 'told' }, { state: 'pending', toldOn: null });
    },
    async suppress(id, reason) {
      await manager.update(NoticeRow, { id, state: 'pending' }, { state: 'suppressed', suppressed: reason });
    },
    takenBack: (planId) => takenBackOf(manager, planId),
    async markHeld(ids, on) {
      await manager.update(NoticeRow, { id: In([...ids]), state: 'pending' }, { heldOn: on });
    },
    async markTold(ids, on) {
      await manager.update(NoticeRow, { id: In([...ids]), state: 'pending' }, { state: 'told', toldOn: on });
    },
  };
}

/** What held no more at delivery, or stood in a mail about a higher stage, waits for no mail of its own. */
function settledOn({ state, fallsOn }: NoticeRow): string | null {
  return state === 'suppressed' ? fallsOn : null;
}

function rowOf(notice: Notice, planId: string, raisedAt: Date): NoticeRow {
  return {
    id: randomUUID(),
    planId,
    measureId: notice.measureId,
    stepId: notice.stepId,
    officeId: notice.officeId,
    stage: notice.stage,
    role: notice.role,
    dueVersion: notice.dueVersion,
    enteredOn: notice.enteredOn,
    cause: notice.cause,
    fallsOn: notice.on,
    recipient: notice.to,
    state: notice.suppressed === null ? 'pending' : 'suppressed',
    suppressed: notice.suppressed,
    raisedAt,
    toldOn: null,
    heldOn: null,
  };
}

function noticeOf(row: NoticeRow): RecordedNotice {
  return {
    id: row.id,
    planId: row.planId,
    measureId: row.measureId,
    stepId: row.stepId,
    officeId: row.officeId,
    stage: row.stage,
    role: row.role,
    dueVersion: row.dueVersion,
    enteredOn: row.enteredOn,
    cause: row.cause,
    on: row.fallsOn,
    to: row.recipient,
    state: row.state,
    suppressed: row.suppressed,
    raisedAt: row.raisedAt.toISOString(),
    toldOn: row.toldOn,
    heldOn: row.heldOn,
    arrivedOn: null,
  };
}
