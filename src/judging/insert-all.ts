import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** PostgreSQL takes 65,535 parameters in a statement. */
const BATCH = 2_000;

/** Inserts any number of rows, some thousands at a time. */
export async function insertAll<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await manager.insert(entity, rows.slice(from, from + BATCH));
  }
}
