import type { EntityManager } from 'typeorm';

/** That somebody read sensitive columns. */
export interface LoggedReading {
  id: string;
  at: Date;
  accountId: string | null;
  actorKind: string;
  projection: string;
  columns: string[];
}

/** Who read sensitive columns of any of these records: the latest first, before a reading when one is given. */
export const readsOf = (
  manager: EntityManager,
  subjectIds: readonly string[],
  { before, limit }: { before: string | null; limit: number },
): Promise<LoggedReading[]> =>
  manager.query<LoggedReading[]>(
    `SELECT id, at, account_id AS "accountId", actor_kind AS "actorKind", projection, columns FROM sensitive_read
      WHERE subject_ids && $1::text[] AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [subjectIds, before, limit],
  );

/** How often sensitive columns of any of these records were read. */
export async function countReads(manager: EntityManager, subjectIds: readonly string[]): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM sensitive_read WHERE subject_ids && $1::text[]',
    [subjectIds],
  );
  return row!.count;
}
