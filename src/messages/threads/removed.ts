import type { EntityManager } from 'typeorm';
import { hasRole } from '../../auth/index.js';
import type { Actor } from '../../platform/index.js';

interface Circles {
  programme: string;
  aboutIds: readonly string[];
}

const NOBODY: ReadonlySet<string> = new Set();

/** Accounts that were taken out of any thread about this for safety, and were not brought back since; a new thread does not let them in either. */
export async function removedFrom(
  manager: EntityManager,
  { programme, aboutId }: { programme: string; aboutId: string },
): Promise<ReadonlySet<string>> {
  return (await removedFromEach(manager, { programme, aboutIds: [aboutId] }))(aboutId);
}

/** The same of many circles in one query. */
export async function removedFromEach(
  manager: EntityManager,
  { programme, aboutIds }: Circles,
): Promise<(aboutId: string) => ReadonlySet<string>> {
  const rows = await manager.query<{ aboutId: string; ids: string[] }[]>(
    `SELECT t.about_id AS "aboutId", array_agg(DISTINCT gone.account_id) AS ids FROM thread t JOIN thread_participant gone ON gone.thread_id = t.id
      WHERE t.programme = $1 AND t.about_id = ANY($2) AND gone.left_because = 'removed' AND NOT EXISTS (
        SELECT FROM thread_participant back JOIN thread o ON o.id = back.thread_id
         WHERE o.programme = $1 AND o.about_id = t.about_id AND back.account_id = gone.account_id AND back.joined_at > gone.left_at)
      GROUP BY t.about_id`,
    [programme, aboutIds],
  );
  const removed = new Map(rows.map(({ aboutId, ids }) => [aboutId, new Set(ids)]));
  return (aboutId) => removed.get(aboutId) ?? NOBODY;
}

/** Only the safeguarding group takes its own word back. */
export const mayBringBack = (actor: Actor, scope: string): boolean => hasRole(actor, 'safeguarding', scope);
