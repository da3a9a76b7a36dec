import { type DataSource } from 'typeorm';

/** The shape of the record as text, one line per column, constraint, index, function and trigger. */
export async function schemaSnapshot(source: DataSource): Promise<string> {
  const rows: { line: string }[] = await source.query(catalogue);
  return rows.map((row) => `${row.line}\n`).join('');
}

/** `migrations` is TypeORM's own table. PostgreSQL's names for NOT NULL constraints say nothing that the column does not. */
const catalogue = `
WITH tables AS (
  SELECT oid, relname FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
), lines AS (
  SELECT relname, 1 AS part, lpad(attnum::text, 4, '0') AS place,
    'column ' || attname || ' ' || format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' not null' ELSE '' END
      || CASE WHEN attidentity = '' THEN '' ELSE ' identity' END
      || coalesce(' default ' || pg_get_expr(adbin, adrelid), '') AS line
  FROM tables JOIN pg_attribute ON attrelid = tables.oid AND attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef ON adrelid = tables.oid AND adnum = attnum
  UNION ALL
  SELECT relname, 2, conname, 'constraint ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
  FROM tables JOIN pg_constraint ON conrelid = tables.oid AND contype <> 'n'
  UNION ALL
  SELECT relname, 3, indexrelid::regclass::text, 'index ' || pg_get_indexdef(indexrelid)
  FROM tables JOIN pg_index ON indrelid = tables.oid
  WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
  UNION ALL
  SELECT relname, 4, tgname, 'trigger ' || pg_get_triggerdef(pg_trigger.oid)
  FROM tables JOIN pg_trigger ON tgrelid = tables.oid AND NOT tgisinternal
  UNION ALL
  SELECT proname, 5, '', pg_get_functiondef(pg_proc.oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
)
SELECT relname || ' ' || line AS line FROM lines ORDER BY relname COLLATE "C", part, place COLLATE "C"`;
