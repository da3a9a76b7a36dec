import { type EntityManager, In } from 'typeorm';
import { type Aggregate, type EventLog, type EventOf } from '../application/ports.ts';
import { EventRow } from './event-row.ts';
import { eventSchemaVersion, upcastEvent } from './upcast-event.ts';

export function eventLog(manager: EntityManager): EventLog {
  return {
    append: (aggregate, id, version, events, record) => append(manager, aggregate, [{ id, version, events }], record),
    appendAll: (aggregate, lots, record) => append(manager, aggregate, lots, record),
    async of<A extends Aggregate>(aggregate: A, aggregateId: string): Promise<EventOf[A][]> {
      const rows = await manager.find(EventRow, { where: { aggregate, aggregateId }, order: { version: 'ASC' } });
      return rows.map(eventOf<A>);
    },
    async ofCommand<A extends Aggregate>(aggregate: A, aggregateId: string, commandId: string): Promise<EventOf[A][]> {
      const where = { aggregate, aggregateId, commandId };
      return (await manager.find(EventRow, { where, order: { version: 'ASC' } })).map(eventOf<A>);
    },
    async recordedOf(aggregate, ids) {
      const where = { aggregate, aggregateId: In([...ids]) };
      const rows = await manager.find(EventRow, { where, order: { id: 'ASC' } });
      return rows.map((row) => ({ id: row.aggregateId, place: Number(row.id), event: eventOf(row) }));
    },
  };
}

/** So many events are written in one statement. */
const eventsAtOnce = 10_000;

async function append<A extends Aggregate>(
  manager: EntityManager,
  aggregate: A,
  lots: Parameters<EventLog['appendAll']>[1],
  { commandId, recordedAt }: Parameters<EventLog['appendAll']>[2],
): Promise<void> {
  const rows = lots.flatMap(({ id, version, events }) =>
    events.map(({ type, effectiveOn, ...data }, place) => ({
      aggregate_id: id,
      version: version + 1 + place,
      type,
      data,
      effective_on: effectiveOn,
    })),
  );
  for (let from = 0; from < rows.length; from += eventsAtOnce) {
    const lot = JSON.stringify(rows.slice(from, from + eventsAtOnce));
    await manager.query(insertEvents, [aggregate, eventSchemaVersion, recordedAt, commandId, lot]);
  }
}

/** In the order in which they come: their ids say which of two was later. */
const insertEvents = `
  INSERT INTO event (aggregate, aggregate_id, version, type, data, schema_version, effective_on, recorded_at, command_id)
  SELECT $1::text, it.aggregate_id, it.version, it.type, it.data, $2::integer, it.effective_on, $3::timestamptz, $4::text
  FROM ROWS FROM (jsonb_to_recordset($5) AS (
    aggregate_id uuid, version integer, type text, data jsonb, effective_on date)) WITH ORDINALITY
    AS it (aggregate_id, version, type, data, effective_on, place)
  ORDER BY it.place`;

function eventOf<A extends Aggregate>({ type, effectiveOn, schemaVersion, data }: EventRow): EventOf[A] {
  return { type, effectiveOn, ...upcastEvent(type, schemaVersion, data) } as EventOf[A];
}
