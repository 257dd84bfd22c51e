import type { EntityManager } from 'typeorm';

const references = `
  SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'stored_file'::regclass AND c.conrelid NOT IN ('file_derivative'::regclass, 'resumable_upload'::regclass)`;

/**
 * Files older than the instant to which no row of any module refers: their request ended between the upload and its use.
 * The foreign keys say who may refer, so a new module is minded from its first migration on. At most so many ids.
 */
export async function forgottenFiles(manager: EntityManager, before: Date, most: number): Promise<string[]> {
  const owners = await manager.query<{ table: string; column: string }[]>(references);
  // Without any module that keeps files, nothing can be said to be forgotten.
  if (owners.length === 0) return [];
  const unheld = owners.map(({ table, column }) => `NOT EXISTS (SELECT FROM ${table} WHERE ${column} = f.id)`);
  const rows = await manager.query<{ id: string }[]>(
    `SELECT f.id FROM stored_file f WHERE f.created_at < $1 AND ${unheld.join(' AND ')} ORDER BY f.created_at LIMIT $2`,
    [before, most],
  );
  return rows.map(({ id }) => id);
}
