import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict, newId, NotFound, type Unit } from '../../platform/index.js';
import { Community } from '../community/community.entity.js';
import { communitiesInTurn } from '../community/store-communities.js';
import { refusing } from '../constraint-refusals.js';
import { movePartnerships } from './merge-partnerships.js';

/**
 * Two rows for one place become one. The merged row stays and names the one that stands for it, so that every id that any
 * module holds goes on meaning the place; old addresses lead to the new one.
 */
@Injectable()
export class CommunityMerges {
  /**
   * The audit record holds all that moved, which is what an undo needs.
   * @throws NotFound; Conflict when one of the two is merged already, or the two are partners, or both have a member of the same name
   */
  async merge(unit: Unit, { from, into }: { from: string; into: string }): Promise<void> {
    const [merged, standing] = await lockBoth(unit.manager, from, into);
    await refuseWhatCannotBeOnePlace(unit.manager, from, into);
    const partnerships = await movePartnerships(unit, from, into);
    const members = await moved(
      unit.manager,
      `UPDATE member_organisation SET community_id = $2 WHERE community_id = $1`,
      [from, into],
    );
    const children = await moved(
      unit.manager,
      'UPDATE community SET parent_id = NULLIF($2::uuid, id) WHERE parent_id = $1',
      [from, into],
    );
    const earlier = await moved(unit.manager, 'UPDATE community SET merged_into_id = $2 WHERE merged_into_id = $1', [
      from,
      into,
    ]);
    const names = await keepNames(unit, { merged, standing });
    await refusing(unit.manager.update(Community, from, { mergedIntoId: into, parentId: null }));
    const undo = { into, parentId: merged.parentId, partnerships, members, children, earlier, names };
    await unit.record('registry.community.merged', { type: 'community', id: from }, undo);
    await unit.record('registry.community.took_over', { type: 'community', id: into }, { from });
  }
}

/** Merges take turns, and with whoever adds communities; a party or member that is being added is waited for. */
async function lockBoth(manager: EntityManager, from: string, into: string): Promise<[Community, Community]> {
  if (from === into) throw new Conflict([], { key: 'registry.refusal.merge_into_itself' });
  await communitiesInTurn(manager);
  const rows = await manager
    .createQueryBuilder(Community, 'c')
    .where('c.id IN (:...ids)', { ids: [from, into] })
    .orderBy('c.id')
    .setLock('pessimistic_write')
    .getMany();
  const merged = rows.find(({ id }) => id === from);
  const standing = rows.find(({ id }) => id === into);
  if (!merged || !standing) throw new NotFound();
  if (merged.mergedIntoId || standing.mergedIntoId) throw new Conflict([], { key: 'registry.refusal.merged_already' });
  return [merged, standing];
}

async function refuseWhatCannotBeOnePlace(manager: EntityManager, from: string, into: string): Promise<void> {
  const [found] = await manager.query<{ partners: boolean; member: string | null }[]>(
    `SELECT EXISTS (SELECT FROM partnership_party a JOIN partnership_party b USING (partnership_id)
                     WHERE a.community_id = $1 AND b.community_id = $2) AS partners,
            (SELECT a.name FROM member_organisation a JOIN member_organisation b ON b.community_id = $2 AND b.name = a.name
              WHERE a.community_id = $1 LIMIT 1) AS member`,
    [from, into],
  );
  if (found!.partners) throw new Conflict([], { key: 'registry.refusal.merge_of_partners' });
  if (found!.member)
    throw new Conflict([], { key: 'registry.refusal.merge_of_members', params: { name: found!.member } });
}

async function moved(manager: EntityManager, update: string, parameters: unknown[]): Promise<string[]> {
  const [rows] = await manager.query<[{ id: string }[], number]>(`${update} RETURNING id`, parameters);
  return rows.map(({ id }) => id);
}

/** People go on looking for the place under the names of the row that went. @returns the ids of the names that were added */
async function keepNames(
  { manager, now, actor }: Unit,
  { merged, standing }: { merged: Community; standing: Community },
): Promise<string[]> {
  const further = await manager.query<{ name: string; language: string | null }[]>(
    'SELECT name, language FROM community_name WHERE community_id = $1 AND retired_at IS NULL',
    [merged.id],
  );
  const own = [merged.name, merged.nativeName].flatMap((name) => (name ? [{ name, language: null }] : []));
  const known = new Set([standing.name, standing.nativeName].map((name) => name?.toLowerCase()));
  const added = [...own, ...further]
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map((one) => ({ ...one, id: newId() }));
  const [rows] = [
    await manager.query<{ id: string }[]>(
      `INSERT INTO community_name (id, community_id, name, language, recorded_at, recorded_by)
       SELECT id, $2, name, language, $3, $4 FROM jsonb_to_recordset($1) AS row (id uuid, name text, language text)
       ON CONFLICT (community_id, lower(name)) WHERE retired_at IS NULL DO NOTHING RETURNING id`,
      [JSON.stringify(added), standing.id, now, actor.accountId],
    ),
  ];
  return rows.map(({ id }) => id);
}
