import { type EntityManager, In } from 'typeorm';
import { type Aggregate, type EventLog, type EventOf } from '../application/ports.ts';
import { EventRow } from './event-row.ts';
import { eventSchemaVersion, upcastEvent } from './upcast-event.ts';

export function eventLog(manager: EntityManager): EventLog {
  return {
    async append(aggregate, aggregateId, version, events, { commandId, recordedAt }) {
      if (events.length === 0) return;
      const rows = events.map(({ type, effectiveOn, ...data }, index) => {
        const next = version + 1 + index;
        return {
          aggregate,
          aggregateId,
          version: next,
          type,
          data,
          schemaVersion: eventSchemaVersion,
          effectiveOn,
          recordedAt: new Date(recordedAt),
          commandId,
        };
      });
      await manager.createQueryBuilder().insert().into(EventRow).values(rows).updateEntity(false).execute();
    },
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

function eventOf<A extends Aggregate>({ type, effectiveOn, schemaVersion, data }: EventRow): EventOf[A] {
  return { type, effectiveOn, ...upcastEvent(type, schemaVersion, data) } as EventOf[A];
}
