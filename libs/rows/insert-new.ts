import { type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';

/** Inserts the rows that no constraint of uniqueness refuses, in one plain statement; the ids of those inserted. */
export function insertNew<Row extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<{ id: string }[]> {
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  const named = (row: Row): object =>
    Object.fromEntries(columns.map((column) => [column.databaseName, row[column.propertyName]]));
  const list = columns.map((column) => `"${column.databaseName}"`).join(', ');
  return manager.query(
    `INSERT INTO "${tableName}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${tableName}", $1)
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(rows.map(named))],
  );
}
