import type { EntityManager } from 'typeorm';
import { Conflict } from '../../platform/index.js';

/**
 * A friendship grows into a sister partnership once, and only where the same communities have no other. Locks the partnership, so that
 * two people cannot upgrade it at once.
 * @throws Conflict
 */
export async function refuseWrongUpgrade(manager: EntityManager, partnershipId: string): Promise<void> {
  const [found] = await manager.query<{ isFriendship: boolean; partyKey: string }[]>(
    `SELECT kind = 'friendship' AS "isFriendship", party_key AS "partyKey" FROM partnership WHERE id = $1 FOR UPDATE`,
    [partnershipId],
  );
  const [row] = await manager.query<{ upgraded: boolean; rivalled: boolean }[]>(
    `SELECT EXISTS (SELECT FROM partnership_act WHERE partnership_id = $1 AND kind = 'upgrade' AND replaced_at IS NULL) AS upgraded,
            EXISTS (SELECT FROM partnership WHERE party_key = $2 AND kind = 'sister' AND merged_into_id IS NULL) AS rivalled`,
    [partnershipId, found?.partyKey],
  );
  if (!found?.isFriendship || row!.upgraded) throw new Conflict([], { key: 'registry.refusal.not_a_friendship' });
  if (row!.rivalled) throw new Conflict([], { key: 'registry.refusal.partnership_exists' });
}
