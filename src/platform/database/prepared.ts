import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * Runs a statement that the server plans once for each connection, as a transaction of its own: planning a short statement takes longer than
 * running it. Only for texts that a program wrote: each one stays with the connection. TypeORM cannot name statements, so this one goes to its
 * driver's connection.
 */
export async function prepared<Row extends object>(
  manager: EntityManager,
  statement: { name: string; text: string; values: unknown[] },
): Promise<Row[]> {
  const runner = manager.connection.createQueryRunner();
  try {
    const connection = (await runner.connect()) as ClientBase;
    const { rows } = await connection.query<Row>(statement);
    return rows;
  } finally {
    await runner.release();
  }
}
