import type { EntityManager } from 'typeorm';

/** SQL: the work is not withheld from the account. Lines and figures for officials count no other works, as if those did not exist. */
export const notWithheld = (account: string, entry: string): string =>
  `NOT EXISTS (SELECT FROM withheld_work w WHERE w.account_id = ${account} AND w.round_entry_id = ${entry})`;

/** Whether the person may not look at the work, nor decide about it. */
export async function isWithheld(manager: EntityManager, accountId: string, roundEntryId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    'SELECT 1 FROM withheld_work WHERE account_id = $1 AND round_entry_id = $2 LIMIT 1',
    [accountId, roundEntryId],
  );
  return rows.length > 0;
}

/** The works of a round that are withheld from the person; none from the portal itself. */
export async function withheldFrom(
  manager: EntityManager,
  accountId: string | null,
  roundId: string,
): Promise<Set<string>> {
  if (!accountId) return new Set();
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT e.id FROM withheld_work w JOIN round_entry e ON e.id = w.round_entry_id
      WHERE w.account_id = $1 AND e.round_id = $2 AND e.withdrawn_at IS NULL`,
    [accountId, roundId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A line of a ranking: what belongs to a work, with its rank in its pool. */
interface RankedLine {
  roundEntryId: string;
  pool: string;
  rank: number | null;
}

/**
 * A ranking without the withheld works; in pools that had one, ranks are counted anew among the others, so that no gap tells where it stood.
 * Works that share a rank share one still.
 */
export function withoutWithheld<Line extends RankedLine>(
  ranking: readonly Line[],
  withheld: ReadonlySet<string>,
): Line[] {
  const cut = new Set(ranking.filter(({ roundEntryId }) => withheld.has(roundEntryId)).map(({ pool }) => pool));
  const seen = ranking.filter(({ roundEntryId }) => !withheld.has(roundEntryId));
  const above = (line: Line, rank: number) =>
    seen.filter((other) => other.pool === line.pool && other.rank !== null && other.rank < rank).length;
  return seen.map((line) =>
    line.rank !== null && cut.has(line.pool) ? { ...line, rank: above(line, line.rank) + 1 } : line,
  );
}
