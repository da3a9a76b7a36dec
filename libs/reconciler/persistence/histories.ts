import { type EntityManager } from 'typeorm';
import { type History } from '../application/ports.ts';

interface EventOfHistory {
  aggregate: string;
  id: string;
  type: string;
  effectiveOn: string;
  data: object;
}

const inOrder = `
  SELECT aggregate, aggregate_id AS id, type, effective_on::text AS "effectiveOn", data FROM event
  ORDER BY aggregate_id, version`;

/** The events of every aggregate, in one read. */
export async function histories(manager: EntityManager): Promise<History[]> {
  const rows: EventOfHistory[] = await manager.query(inOrder);
  const byId = new Map<string, { aggregate: string; id: string; events: object[] }>();
  for (const { aggregate, id, type, effectiveOn, data } of rows) {
    const event = { type, effectiveOn, ...data };
    const history = byId.get(id);
    if (history === undefined) byId.set(id, { aggregate, id, events: [event] });
    else history.events.push(event);
  }
  return [...byId.values()] as History[];
}
