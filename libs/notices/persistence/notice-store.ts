import { randomUUID } from 'node:crypto';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { type NoticeStore, type RecordedNotice } from '../application/ports.ts';
import { type Notice } from '#libs/cadence/domain/index';
import { columnsOf, insertNew } from '#libs/rows/index';
import { NoticeRow } from './notice-row.ts';

const inOrder = { fallsOn: 'ASC', raisedAt: 'ASC', id: 'ASC' } as const;

export function noticeStore(manager: EntityManager): NoticeStore {
  /** With the day on which its mail was handed over. */
  const found = async (column: 'measure_id' | 'plan_id', id: string): Promise<RecordedNotice[]> => {
    const rows: (NoticeRow & { sentOn: string | null })[] = await manager.query(
      `SELECT ${columnsOf(manager, NoticeRow)}, mail.sent_on AS "sentOn" FROM notice
       LEFT JOIN mail_item ON mail_item.notice_id = notice.id AND NOT mail_item.withdrawn
       LEFT JOIN mail ON mail.id = mail_item.mail_id AND mail.state = 'sent'
       WHERE notice.${column} = $1 ORDER BY notice.falls_on, notice.raised_at, notice.id`,
      [id],
    );
    return rows.map((row) => ({ ...noticeOf(row), arrivedOn: row.sentOn ?? settledOn(row) }));
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
    async suppress(id, reason) {
      await manager.update(NoticeRow, { id, state: 'pending' }, { state: 'suppressed', suppressed: reason });
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
    arrivedOn: null,
  };
}
