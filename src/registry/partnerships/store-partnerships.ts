import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/index.js';
import type { PartnershipKind } from './partnership-kind.js';

export interface NewPartnership {
  kind: PartnershipKind;
  /** Two or more, in the order in which the agreement names them. */
  communityIds: readonly string[];
  source: string;
}

/** Inserts the partnerships that are not there yet, a friendship that grew into a sister partnership being one. @returns the ids of those that were new. */
export async function storePartnerships(
  manager: EntityManager,
  partnerships: readonly NewPartnership[],
): Promise<string[]> {
  const rows = partnerships.map((one) => ({ id: newId(), partyKey: partyKey(one.communityIds), ...one }));
  const added = await manager.query<{ id: string }[]>(insertAll, [JSON.stringify(rows)]);
  return added.map((row) => row.id);
}

/** The set of parties as one value, whatever their order. */
const partyKey = (communityIds: readonly string[]): string => communityIds.toSorted().join(' ');

const insertAll = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1) AS row (id uuid, kind text, "partyKey" text, source text, "communityIds" uuid[])
  ), added AS (
    INSERT INTO partnership (id, kind, party_key, source) SELECT id, kind, "partyKey", source FROM given
     WHERE kind <> 'sister' OR NOT EXISTS (
       SELECT FROM partnership p JOIN partnership_act a ON a.partnership_id = p.id AND a.kind = 'upgrade' AND a.replaced_at IS NULL
        WHERE p.party_key = given."partyKey" AND p.merged_into_id IS NULL)
    ON CONFLICT (kind, party_key) DO NOTHING RETURNING id
  ), parties AS (
    INSERT INTO partnership_party (partnership_id, community_id, position)
    SELECT added.id, party.community_id, party.position
      FROM added JOIN given USING (id) CROSS JOIN unnest(given."communityIds") WITH ORDINALITY AS party (community_id, position)
  )
  SELECT id FROM added`;
