import { type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';

/**
 * Rows of an entity by plain SQL, for what is read on every look at a measure: there TypeORM's query builder costs more than
 * the query itself. Transformers of columns are not applied.
 *
 * @param rest of the statement, after the list of columns: `FROM …`.
 */
export function rowsOf<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rest: string,
  values: readonly unknown[],
): Promise<Row[]> {
  return manager.query(`SELECT ${columnsOf(manager, entity)} ${rest}`, [...values]);
}

/** The columns of an entity under the names of its properties, for a statement of one's own. */
export function columnsOf(manager: EntityManager, entity: EntityTarget<ObjectLiteral>): string {
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  return columns.map((column) => `"${tableName}"."${column.databaseName}" AS "${column.propertyName}"`).join(', ');
}
