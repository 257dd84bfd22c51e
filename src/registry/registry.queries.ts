import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work } from '../platform/index.js';
import type { CommunityLabel } from './community/community-label.js';
import type { PartnershipKind, PartnershipStatus } from './partnerships/partnership-kind.js';

export interface PartnershipOfCommunity {
  id: string;
  kind: PartnershipKind;
  status: PartnershipStatus;
  /** In force, or of unknown history. */
  standing: boolean;
  /** The other party; a partnership of three has two. */
  partners: CommunityLabel[];
}

export interface MemberOnDay {
  id: string;
  name: string;
  community: CommunityLabel;
  recognised: boolean;
}

/** Where a community is; degrees, WGS84. */
export interface PlaceOnMap {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
}

/** The network in numbers on a day: partnerships that stand, and the places that they join. */
export interface NetworkFigures {
  communities: number;
  partnerships: number;
  countries: number;
  states: number;
  members: number;
  asOf: string;
}

/** Narrow questions that other modules and the home page ask. Dates are `YYYY-MM-DD`. */
@Injectable()
export class RegistryQueries {
  constructor(private readonly work: Work) {}

  async figures(on: string): Promise<NetworkFigures> {
    const [row] = await this.work.read().query<Omit<NetworkFigures, 'asOf'>[]>(figures, [on]);
    return { ...row!, asOf: on };
  }

  /** Labels by the id asked for, that of a merged community with the label of the one that stands for it; ids that do not exist are left out. Pass a unit's manager to ask inside its transaction. */
  async communityLabels(
    ids: readonly string[],
    manager: EntityManager = this.work.read(),
  ): Promise<Map<string, CommunityLabel>> {
    const rows = await manager.query<(CommunityLabel & { asked: string })[]>(
      `SELECT asked.id AS asked, ${label('c')} FROM community asked JOIN community c ON c.id = coalesce(asked.merged_into_id, asked.id)
         LEFT JOIN subdivision s ON s.code = c.subdivision_code WHERE asked.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ asked, ...row }) => [asked, row]));
  }

  /** In which country a community lies, and in which part of it: ISO 3166 codes (`US`, `US-AZ`); null when there is none. */
  async regionOf(
    communityId: string,
    manager: EntityManager = this.work.read(),
  ): Promise<{ country: string; subdivision: string | null } | null> {
    const [row] = await manager.query<{ country: string; subdivision: string | null }[]>(
      `SELECT country_iso2 AS country, subdivision_code AS subdivision FROM community WHERE id = $1`,
      [communityId],
    );
    return row ?? null;
  }

  /** The same of many communities, by their ids; those that do not exist are left out. */
  async regionsOf(
    communityIds: readonly string[],
    manager: EntityManager = this.work.read(),
  ): Promise<Map<string, { country: string; subdivision: string | null }>> {
    const rows = await manager.query<{ id: string; country: string; subdivision: string | null }[]>(
      'SELECT id, country_iso2 AS country, subdivision_code AS subdivision FROM community WHERE id = ANY($1)',
      [communityIds],
    );
    return new Map(rows.map(({ id, ...region }) => [id, region]));
  }

  /** Whether somebody speaks for the member on that day. */
  async hasContact(memberId: string, on: string, manager: EntityManager = this.work.read()): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM member_contact WHERE member_id = $1 AND from_on <= $2 AND (until_on IS NULL OR until_on >= $2) LIMIT 1`,
      [memberId, on],
    );
    return rows.length > 0;
  }

  /** For a select: the communities that fit what was typed best, accents and typos forgiven. */
  async communityOptions(typed: string, limit = 20): Promise<CommunityLabel[]> {
    return this.work.read().query<CommunityLabel[]>(
      `SELECT ${label('c')} FROM communities_like($1) hit JOIN community c ON c.id = hit.community_id
         LEFT JOIN subdivision s ON s.code = c.subdivision_code ORDER BY hit.closeness DESC, c.population DESC NULLS LAST, c.id LIMIT $2`,
      [typed, limit],
    );
  }

  /** Communities with a member of their own or a partnership with one, as a student may choose among them. */
  async communitiesOfMembers(on: string): Promise<CommunityLabel[]> {
    return this.labels(
      `c.id IN (
         SELECT m.community_id FROM member_organisation m
         UNION
         SELECT theirs.community_id FROM member_organisation m
           JOIN partnership_party ours ON ours.community_id = m.community_id
           JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id
           JOIN partnership_status_on($1) status ON status.partnership_id = ours.partnership_id AND status.standing)`,
      [on],
    );
  }

  /** Pass a unit's manager to ask inside its transaction. */
  partnershipsOf(
    communityId: string,
    on: string,
    manager: EntityManager = this.work.read(),
  ): Promise<PartnershipOfCommunity[]> {
    return manager.query<PartnershipOfCommunity[]>(partnershipsOf, [communityId, on]);
  }

  /** For each of these communities those that share a partnership with it, whatever its state: ties outlast papers. Communities without one are left out. */
  async partnersOf(ids: readonly string[], manager: EntityManager = this.work.read()): Promise<Map<string, string[]>> {
    const rows = await manager.query<{ id: string; partners: string[] }[]>(
      `SELECT asked.id, array_agg(DISTINCT theirs.community_id) AS partners FROM unnest($1::uuid[]) AS asked (id)
         JOIN partnership_party ours ON ours.community_id = standing_community(asked.id)
         JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id AND theirs.community_id <> ours.community_id
        GROUP BY asked.id`,
      [ids],
    );
    return new Map(rows.map(({ id, partners }) => [id, partners]));
  }

  /** The communities that members stand for, by the member's id. */
  async communitiesOf(
    memberIds: readonly string[],
    manager: EntityManager = this.work.read(),
  ): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; communityId: string }[]>(
      'SELECT id, community_id AS "communityId" FROM member_organisation WHERE id = ANY($1)',
      [memberIds],
    );
    return new Map(rows.map(({ id, communityId }) => [id, communityId]));
  }

  /** Places of communities by their id; those without coordinates are left out. */
  async placesOf(ids: readonly string[]): Promise<Map<string, PlaceOnMap>> {
    const rows = await this.work.read().query<PlaceOnMap[]>(
      `SELECT id, name, latitude::float AS latitude, longitude::float AS longitude FROM community
        WHERE id = ANY($1) AND latitude IS NOT NULL AND longitude IS NOT NULL`,
      [ids],
    );
    return new Map(rows.map((place) => [place.id, place]));
  }

  members(on: string): Promise<MemberOnDay[]> {
    return this.work.read().query<MemberOnDay[]>(members, [on]);
  }

  /** Whether two communities are the same or parties to one partnership, whatever its state: a ground for a conflict of interest. */
  async areConnected(one: string, other: string): Promise<boolean> {
    const [row] = await this.work.read().query<{ connected: boolean }[]>(
      `SELECT $1::uuid = $2 OR standing_community($1) = standing_community($2)
          OR EXISTS (SELECT FROM partnership_party a JOIN partnership_party b USING (partnership_id)
               WHERE a.community_id = standing_community($1) AND b.community_id = standing_community($2)) AS connected`,
      [one, other],
    );
    return row!.connected;
  }

  private labels(
    where: string,
    parameters: unknown[],
    manager: EntityManager = this.work.read(),
  ): Promise<CommunityLabel[]> {
    return manager.query<CommunityLabel[]>(
      `SELECT ${label('c')} FROM community c LEFT JOIN subdivision s ON s.code = c.subdivision_code WHERE ${where} ORDER BY c.search_text, c.id`,
      parameters,
    );
  }
}

const label = (community: string): string =>
  `${community}.id, ${community}.slug, ${community}.name, s.name AS subdivision, ${community}.country_iso2 AS "countryIso2"`;

const labelJson = `json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'subdivision', s.name, 'countryIso2', c.country_iso2)`;

const figures = `
  WITH standing AS (SELECT partnership_id FROM partnership_status_on($1) WHERE standing),
  joined AS (SELECT DISTINCT community_id FROM partnership_party JOIN standing USING (partnership_id)),
  places AS (SELECT c.country_iso2, c.subdivision_code FROM joined j JOIN community c ON c.id = j.community_id)
  SELECT (SELECT count(*) FROM joined)::int AS communities, (SELECT count(*) FROM standing)::int AS partnerships,
         (SELECT count(DISTINCT country_iso2) FROM places)::int AS countries,
         (SELECT count(DISTINCT subdivision_code) FROM places WHERE country_iso2 = 'US')::int AS states,
         (SELECT count(*) FROM member_recognition_on($1) WHERE recognised)::int AS members`;

const partnershipsOf = `
  SELECT st.partnership_id AS id, st.kind, st.status, st.standing,
         json_agg(${labelJson} ORDER BY theirs.position) AS partners
    FROM partnership_party ours
    JOIN partnership_status_on($2) st ON st.partnership_id = ours.partnership_id
    JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id AND theirs.community_id <> ours.community_id
    JOIN community c ON c.id = theirs.community_id
    LEFT JOIN subdivision s ON s.code = c.subdivision_code
   WHERE ours.community_id = standing_community($1)
   GROUP BY st.partnership_id, st.kind, st.status, st.standing ORDER BY min(c.search_text), st.partnership_id`;

const members = `
  SELECT m.id, m.name, r.recognised, ${labelJson} AS community
    FROM member_organisation m JOIN member_recognition_on($1) r ON r.member_id = m.id
    JOIN community c ON c.id = m.community_id LEFT JOIN subdivision s ON s.code = c.subdivision_code
   ORDER BY m.name, m.id`;
