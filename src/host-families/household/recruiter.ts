import type { EntityManager } from 'typeorm';
import type { Household } from './household.entity.js';

/** Who brought the family, as an earlier file of it knows, or an inquiry from the mailbox of its account; null when nobody did. */
export async function recruiterOf(
  manager: EntityManager,
  { id, ownerAccountId }: Pick<Household, 'id' | 'ownerAccountId'>,
): Promise<string | null> {
  const [row] = await manager.query<{ recruitedBy: string | null }[]>(RECRUITER, [id, ownerAccountId]);
  return row?.recruitedBy ?? null;
}

const RECRUITER = `
  SELECT COALESCE(
    (SELECT recruited_by FROM host_file WHERE household_id = $1 AND recruited_by IS NOT NULL ORDER BY opened_at DESC, id DESC LIMIT 1),
    (SELECT i.recruited_by FROM host_inquiry i JOIN account_brief a ON a.email = i.email
      WHERE a.id = $2 AND i.recruited_by IS NOT NULL ORDER BY i.sent_at DESC, i.id DESC LIMIT 1)) AS "recruitedBy"`;

/** Files that are not over and know nobody who brought the family know now; a review by that very person counts no more: 22 CFR 62.25(j)(9). */
export async function keepRecruiter(
  manager: EntityManager,
  { ownerAccountId, recruitedBy }: { ownerAccountId: string; recruitedBy: string },
): Promise<void> {
  await manager.query(
    `UPDATE host_file SET recruited_by = $2, reviewed_by = nullif(reviewed_by, $2),
       reviewed_on = CASE WHEN reviewed_by = $2 THEN NULL ELSE reviewed_on END,
       support_network = CASE WHEN reviewed_by = $2 THEN '' ELSE support_network END
      WHERE owner_account_id = $1 AND recruited_by IS NULL AND state NOT IN ('closed', 'declined', 'withdrawn')`,
    [ownerAccountId, recruitedBy],
  );
}
