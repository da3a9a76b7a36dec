import { type EntityManager } from 'typeorm';
import { type LeadershipStore } from '../application/ports.ts';
import { type Question, type SummaryMail } from '../domain/index.ts';
import { LeadershipNoteRow } from './leadership-note-row.ts';
import { LeadershipQuestionRow } from './leadership-question-row.ts';
import { LeadershipSummaryRow } from './leadership-summary-row.ts';

export function leadershipStore(manager: EntityManager): LeadershipStore {
  return {
    async questionsOf(planId) {
      const order = { untilOn: 'ASC', askedOn: 'ASC', id: 'ASC' } as const;
      return (await manager.find(LeadershipQuestionRow, { where: { planId }, order })).map(questionOf);
    },
    async ask({ answer, ...question }) {
      await manager.insert(LeadershipQuestionRow, {
        ...question,
        answeredOn: answer?.on ?? null,
        answer: answer?.text ?? null,
      });
    },
    async answer(id, { on, text }) {
      await manager.update(LeadershipQuestionRow, { id }, { answeredOn: on, answer: text });
    },
    async removeQuestion(id) {
      await manager.delete(LeadershipQuestionRow, { id });
    },
    async noteOf(planId) {
      const row = await manager.findOneBy(LeadershipNoteRow, { planId });
      return row === null ? null : { text: row.text, writtenOn: row.writtenOn };
    },
    async setNote(planId, note) {
      await manager.delete(LeadershipNoteRow, { planId });
      if (note !== null) await manager.insert(LeadershipNoteRow, { planId, ...note });
    },
    async summariesOf(planId) {
      const rows = await manager.find(LeadershipSummaryRow, { where: { planId }, order: { deliveryOn: 'ASC' } });
      return rows.map(({ deliveryOn, measures }) => ({ on: deliveryOn, measures }));
    },
    async addSummary(planId, { on, measures }) {
      await manager.insert(LeadershipSummaryRow, { planId, deliveryOn: on, measures: { ...measures } });
    },
    async mailsOf(planId) {
      const rows: (SummaryMail & { to: string })[] = await manager.query(
        `SELECT recipient_key AS "to", delivery_on AS "on", state = 'withdrawn'
           OR confirmed_on IS NULL AND (state = 'failed' OR returned_on IS NOT NULL) AS lost
         FROM mail
         WHERE plan_id = $1 AND kind = 'leadership' ORDER BY delivery_on`,
        [planId],
      );
      const mails = new Map<string, SummaryMail[]>();
      for (const { to, on, lost } of rows) mails.set(to, [...(mails.get(to) ?? []), { on, lost }]);
      return mails;
    },
  };
}

function questionOf({ untilOn, answeredOn, answer, ...row }: LeadershipQuestionRow): Question {
  return {
    id: row.id,
    planId: row.planId,
    measureId: row.measureId,
    question: row.question,
    consequence: row.consequence,
    options: row.options,
    askedOn: row.askedOn,
    untilOn,
    answer: answeredOn === null || answer === null ? null : { on: answeredOn, text: answer },
  };
}
