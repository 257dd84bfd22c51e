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
