import { type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';

/**
 * Writes rows by their id, new ones and known ones, in one plain statement whose length does not depend on how many there
 * are. Transformers of columns are not applied.
 *
 * @param properties the columns to write, by the names of their properties; the others stay as they are.
 */
export async function saveRows<Row extends ObjectLiteral & { id: string }>(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  properties: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  const written = columns.filter(({ propertyName }) => properties.some((property) => property === propertyName));
  const named = (row: Row): object =>
    Object.fromEntries(written.map((column) => [column.databaseName, row[column.propertyName]]));
  const names = written.map((column) => `"${column.databaseName}"`);
  const changed = names.filter((name) => name !== '"id"').map((name) => `${name} = EXCLUDED.${name}`);
  await manager.query(
    `INSERT INTO "${tableName}" (${names.join(', ')})
     SELECT ${names.join(', ')} FROM jsonb_populate_recordset(NULL::"${tableName}", $1)
     ON CONFLICT (id) DO UPDATE SET ${changed.join(', ')}`,
    [JSON.stringify(rows.map(named))],
  );
}
