import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertMany, newId, type Unit } from '../../platform/index.js';
import type { NewCommunity } from '../community/new-community.js';
import { communitiesInTurn, storeCommunities } from '../community/store-communities.js';
import { DuesPeriod } from '../members/dues-period.entity.js';
import { MemberOrganisation } from '../members/member-organisation.entity.js';
import { storePartnerships } from '../partnerships/store-partnerships.js';

/** A member of a generated network and the cities beside which its students may enter. All have a GeoNames id. */
export interface SeededMember {
  name: string;
  home: NewCommunity;
  partners: readonly NewCommunity[];
}

/** One way to enter: a member, its home, and a partner or none. */
export interface SeededLine {
  memberId: string;
  communityId: string;
  partnershipId: string | null;
  partnerId: string | null;
}

interface Years {
  /** `YYYY-MM-DD`, as all dates here; the last day is covered. */
  joinedOn: string;
  paidUntil: string;
}

/** Networks by the hundred, for generated seasons: whatever the registry has already is used as it is. */
@Injectable()
export class NetworkSeeds {
  /**
   * Adds communities, members with paid dues, and partnerships without acts.
   * @returns the lines of all members, each member's own first
   */
  async store(unit: Unit, members: readonly SeededMember[], { joinedOn, paidUntil }: Years): Promise<SeededLine[]> {
    await communitiesInTurn(unit.manager);
    const communities = await communitiesOf(
      unit.manager,
      members.flatMap(({ home, partners }) => [home, ...partners]),
    );
    const idOf = ({ geonamesId }: NewCommunity) => communities.get(geonamesId!)!;
    const joined = members.map(({ name, home }) => ({ id: newId(), name, communityId: idOf(home), joinedOn }));
    await insertMany(unit.manager, MemberOrganisation, joined);
    const dues = joined.map(({ id }) => ({
      id: newId(),
      memberId: id,
      fromOn: joinedOn,
      toOn: paidUntil,
      paidOn: joinedOn,
    }));
    await insertMany(unit.manager, DuesPeriod, dues);
    const pairs = members.flatMap(({ home, partners }, index) =>
      partners.map((partner) => ({ ...memberOf(joined[index]!), partnerId: idOf(partner), home: idOf(home) })),
    );
    const partnerships = await partnershipIds(
      unit.manager,
      pairs.map(({ home, partnerId }) => [home, partnerId]),
    );
    await unit.record('registry.seeded', { type: 'registry', id: 'many' }, { members: members.length });
    return joined.flatMap((member) => [
      { ...memberOf(member), partnershipId: null, partnerId: null },
      ...pairs.flatMap(({ memberId, communityId, partnerId }, index) =>
        memberId === member.id ? [{ memberId, communityId, partnerId, partnershipId: partnerships[index]! }] : [],
      ),
    ]);
  }

  /** The GeoNames ids of the communities that have a member already. */
  async taken(manager: EntityManager): Promise<Set<number>> {
    const rows = await manager.query<{ id: number }[]>(
      'SELECT c.geonames_id AS id FROM member_organisation m JOIN community c ON c.id = m.community_id WHERE c.geonames_id IS NOT NULL',
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const memberOf = ({ id: memberId, communityId }: { id: string; communityId: string }) => ({ memberId, communityId });

/** Ids by GeoNames id; communities that the registry lacks are added. */
async function communitiesOf(
  manager: EntityManager,
  communities: readonly NewCommunity[],
): Promise<Map<number, string>> {
  const wanted = new Map(communities.map((community) => [community.geonamesId!, community]));
  const known = await manager.query<{ id: string; geonamesId: number }[]>(
    'SELECT coalesce(merged_into_id, id) AS id, geonames_id AS "geonamesId" FROM community WHERE geonames_id = ANY($1)',
    [[...wanted.keys()]],
  );
  const ids = new Map(known.map(({ id, geonamesId }) => [geonamesId, id]));
  const missing = [...wanted.values()].filter(({ geonamesId }) => !ids.has(geonamesId!));
  const stored = await storeCommunities(manager, missing);
  for (const [index, { geonamesId }] of missing.entries()) ids.set(geonamesId!, stored[index]!.id);
  return ids;
}

/** The sister partnership of each pair, in the order given; those that are not there yet are added. */
async function partnershipIds(manager: EntityManager, pairs: readonly (readonly string[])[]): Promise<string[]> {
  await storePartnerships(
    manager,
    pairs.map((communityIds) => ({ kind: 'sister', communityIds, source: 'Generated season' })),
  );
  const rows = await manager.query<{ id: string }[]>(
    `SELECT p.id FROM unnest($1::text[]) WITH ORDINALITY AS wanted (party_key, position)
       JOIN partnership p USING (party_key) WHERE p.kind = 'sister' ORDER BY position`,
    [pairs.map((pair) => [...pair].toSorted().join(' '))],
  );
  return rows.map(({ id }) => id);
}
