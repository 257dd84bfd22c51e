import { newId, type Actor } from '../../../src/platform/index.js';
import type { JudgingInTest } from './judging-in-test.js';

/** The person says that they know who made the work. */
export async function aConflict(judging: JudgingInTest, { accountId }: Actor, roundEntryId: string): Promise<void> {
  await judging.rows(
    `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since, declared_by) VALUES ($1, $2, $3, 'declared', now(), $2)`,
    [newId(), accountId, roundEntryId],
  );
}
