import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows of one table; columns that the first row leaves out keep the table's default. */
export interface RowsOf<Row extends ObjectLiteral> {
  entity: EntityTarget<Row>;
  rows: readonly Partial<Row>[];
  /** Leaves rows out that a unique constraint refuses. */
  orIgnore?: boolean;
}

/** Rows that one statement carries: large enough that the round trip does not count, small enough to stay a few megabytes. */
const BATCH = 2_000;

/** Inserts any number of rows by set-based SQL, some thousands a statement. */
export async function insertMany<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
  options: { orIgnore?: boolean } = {},
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await insertTogether(manager, [{ entity, rows: rows.slice(from, from + BATCH), ...options }]);
}

/** Inserts into several tables by one statement, so that rows may refer to one another both ways. */
export async function insertTogether(manager: EntityManager, tables: readonly RowsOf<ObjectLiteral>[]): Promise<void> {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const inserts = filled.map((table, index) => insertOf(manager, table, `$${index + 1}`));
  const before = inserts.slice(0, -1).map((insert, index) => `table_${index} AS (${insert})`);
  const statement = `${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${inserts.at(-1)!}`;
  await manager.query(
    statement,
    filled.map(({ rows }) => JSON.stringify(rows)),
  );
}

function insertOf(manager: EntityManager, { entity, rows, orIgnore }: RowsOf<ObjectLiteral>, given: string): string {
  const { tableName, columns } = manager.connection.getMetadata(entity);
  const named = columns.filter(({ propertyName }) => propertyName in rows[0]!);
  const names = named.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const values = named.map(({ propertyName }) => `"${propertyName}"`).join(', ');
  const types = named.map((column) => {
    const type = manager.connection.driver.normalizeType(column);
    return `"${column.propertyName}" ${type}${column.isArray ? '[]' : ''}`;
  });
  return `INSERT INTO "${tableName}" (${names}) SELECT ${values} FROM jsonb_to_recordset(${given}) AS row (${types.join(', ')})${
    orIgnore ? ' ON CONFLICT DO NOTHING' : ''
  }`;
}
