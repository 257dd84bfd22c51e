import type { EntityManager } from 'typeorm';
import { hasRole } from '../../auth/index.js';
import type { Actor } from '../../platform/index.js';

interface Circle {
  programme: string;
  aboutId: string;
}

/** Accounts that were taken out of any thread about this for safety, and were not brought back since; a new thread does not let them in either. */
export async function removedFrom(manager: EntityManager, { programme, aboutId }: Circle): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT gone.account_id AS id FROM thread t JOIN thread_participant gone ON gone.thread_id = t.id
      WHERE t.programme = $1 AND t.about_id = $2 AND gone.left_because = 'removed' AND NOT EXISTS (
        SELECT FROM thread_participant back JOIN thread o ON o.id = back.thread_id
         WHERE o.programme = $1 AND o.about_id = $2 AND back.account_id = gone.account_id AND back.joined_at > gone.left_at)`,
    [programme, aboutId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Only the safeguarding group takes its own word back. */
export const mayBringBack = (actor: Actor, scope: string): boolean => hasRole(actor, 'safeguarding', scope);
