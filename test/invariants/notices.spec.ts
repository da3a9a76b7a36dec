import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type RecordedNotice } from '#libs/notices/index';
import { type Installation } from '../chaos/installation.ts';
import { brokenNotices } from '../chaos/invariants/notices.ts';
import { type FreshRecord, freshRecord, importInto } from '../fixtures/fresh-record.ts';

describe('what must hold of all notices', () => {
  let record: FreshRecord;

  afterEach(() => record.source.destroy());

  const broken = (): Promise<string[]> => {
    const { source, transaction } = record;
    const rows = (sql: string, ...parameters: unknown[]) => source.query(sql, parameters);
    const installation = { rows, transaction, now: () => Promise.resolve(new Date(record.now()).toISOString()) };
    return brokenNotices(installation as unknown as Installation, new Map());
  };

  it('is broken by a notice that exists twice, not by one about each of two measures', async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    const { planId } = await importInto(record);
    await record.transaction(async (ports) => {
      const notices = (await ports.measures.ofPlan(planId)).map(
        ({ id, leadOfficeId }): Omit<RecordedNotice, 'id' | 'planId' | 'state' | 'raisedAt' | 'toldOn' | 'heldOn'> => ({
          measureId: id,
          stepId: null,
          officeId: leadOfficeId,
          stage: 'status-1',
          role: 'responsible',
          dueVersion: 0,
          enteredOn: '2026-11-23',
          cause: '',
          on: '2026-11-23',
          to: 'a@stadt.example',
          suppressed: null,
          arrivedOn: null,
        }),
      );
      await ports.notices.insert(notices, { planId, raisedAt: '2026-11-23T09:30:00Z' });
    });
    expect(await broken()).toEqual([]);
    await record.source.query('DROP INDEX notice_identity_idx');
    const columns = `plan_id, measure_id, office_id, stage, role, due_version, entered_on, cause, falls_on, recipient,
      state, raised_at`;
    await record.source.query(
      `INSERT INTO notice (id, ${columns}) SELECT $1, ${columns} FROM notice ORDER BY id LIMIT 1`,
      [randomUUID()],
    );
    expect(await broken()).toEqual([expect.stringMatching(/^notice .* exists twice$/)]);
  });
});
