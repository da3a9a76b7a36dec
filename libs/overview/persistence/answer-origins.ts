import { type EntityManager } from 'typeorm';
import { type AnswerOrigin, type AnswerOrigins } from '../application/ports.ts';

/** An event that says something, with the command that brought it and what was written with that. */
interface SaidRow extends Pick<AnswerOrigin, 'stepId' | 'source' | 'remark' | 'reference'> {
  type: keyof typeof kinds;
}

/** What each event adds to its step; numbers count the events of a kind, as the fold of the events does. */
const kinds = {
  'step-completed': 'answer',
  'step-reported': 'answer',
  'request-made': 'request',
  'responsibility-disputed': 'dispute',
} as const;

export function answerOrigins(manager: EntityManager): AnswerOrigins {
  return {
    async of(measureIds) {
      if (measureIds.length === 0) return [];
      const rows: SaidRow[] = await manager.query(
        `SELECT event.data ->> 'stepId' AS "stepId", event.type, command.source, remark.text AS remark, remark.reference
         FROM event
         LEFT JOIN command ON command.id = event.command_id
         LEFT JOIN remark ON remark.command_id = event.command_id
         WHERE event.aggregate = 'measure' AND event.aggregate_id = ANY($1) AND event.type = ANY($2)
         ORDER BY event.id`,
        [[...measureIds], Object.keys(kinds)],
      );
      const counts = new Map<string, number>();
      return rows.map(({ type, stepId, source, remark, reference }) => {
        const what = kinds[type];
        const number = (counts.get(`${stepId} ${what}`) ?? 0) + 1;
        counts.set(`${stepId} ${what}`, number);
        return { stepId, what, number, source, remark, reference };
      });
    },
  };
}
