import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../platform/index.js';
import { RegistryQueries, type MemberOnDay, type PlaceOnMap } from '../../registry/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import type { EntryState } from '../entries/entry-state.js';
import { LevelsQueries, type LevelInForce } from '../levels/levels.queries.js';

export interface SeasonCount {
  category: string;
  state: EntryState;
  count: number;
}

/** Entries that were sent in, of one age group, member or level. */
export interface SeasonShare {
  key: string;
  label: string;
  count: number;
  confirmed: number;
}

export interface Waiting {
  id: string;
  title: string;
  state: EntryState;
  since: Date;
}

export interface Season {
  edition: EditionWithRules | null;
  counts: SeasonCount[];
  held: number;
  released: number;
  byAgeGroup: SeasonShare[];
  byMember: SeasonShare[];
  byLevel: SeasonShare[];
  waiting: Waiting[];
  levels: LevelInForce[];
  places: (PlaceOnMap & { count: number })[];
  /** Members in good standing from whom nothing came yet, by name; and how many there are. */
  silent: string[];
  silentCount: number;
}

const NAMED = 20;

/** Entries counted by one of these at a time; the others are null. */
interface Tally {
  category: string | null;
  state: EntryState | null;
  ageGroup: string | null;
  memberId: string | null;
  levelId: string | null;
  communityId: string | null;
  count: number;
  /** Sent in and not withdrawn. */
  live: number;
  confirmed: number;
  /** No draft any more. */
  begun: number;
  released: number;
}

/** All counts in one pass over the edition. */
const TALLIES = `SELECT category, state, age_group AS "ageGroup", sponsor_member_id AS "memberId", level_id AS "levelId",
    represented_community_id AS "communityId", count(*)::int AS count,
    count(*) FILTER (WHERE state NOT IN ('draft', 'withdrawn'))::int AS live,
    count(*) FILTER (WHERE state IN ('submitted', 'in_round', 'placed', 'not_placed'))::int AS confirmed,
    count(*) FILTER (WHERE state <> 'draft')::int AS begun, count(released_at)::int AS released
  FROM entry WHERE edition_id = $1
  GROUP BY GROUPING SETS ((category, state), (age_group), (sponsor_member_id), (level_id), (represented_community_id))`;

const none: Season = {
  edition: null,
  counts: [],
  held: 0,
  released: 0,
  byAgeGroup: [],
  byMember: [],
  byLevel: [],
  waiting: [],
  levels: [],
  places: [],
  silent: [],
  silentCount: 0,
};

/** The season in numbers, for programme staff. The number of queries does not grow with the entries. */
@Injectable()
export class SeasonQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly editions: EditionsQueries,
    private readonly levels: LevelsQueries,
    private readonly registry: RegistryQueries,
  ) {}

  /** The current edition; drafts are counted, never shown. */
  async current(): Promise<Season> {
    const edition = await this.editions.current();
    if (!edition) return none;
    const { id } = edition;
    const [{ held } = { held: 0 }] = await this.query<{ held: number }>(
      `SELECT count(DISTINCT entry_id)::int AS held FROM moderation_case WHERE edition_id = $1 AND state = 'held'`,
      id,
    );
    const tallies = await this.query<Tally>(TALLIES, id);
    const members = await this.registry.members(dayIn(this.clock.now(), edition.timeZone));
    const names = new Map(members.map((member) => [member.id, member.name]));
    const levels = await this.levels.locals(this.work.read(), [id]);
    const levelNames = new Map(levels.map((level) => [level.id, level.name]));
    const counts = tallies.flatMap(({ category, state, count }) =>
      category && state ? [{ category, state, count }] : [],
    );
    return {
      edition,
      held,
      released: tallies.reduce((sum, { category, released }) => sum + (category ? released : 0), 0),
      counts,
      byAgeGroup: shares(tallies, 'ageGroup', (group) => group),
      byMember: shares(tallies, 'memberId', (member) => names.get(member) ?? ''),
      byLevel: shares(tallies, 'levelId', (level) => levelNames.get(level) ?? ''),
      waiting: await this.waiting(id),
      levels,
      places: await this.places(tallies),
      ...silentOf(members, tallies),
    };
  }

  private waiting(editionId: string): Promise<Waiting[]> {
    return this.query<Waiting>(
      `SELECT id, title, state, coalesce(consented_at, submitted_at) AS since FROM entry
        WHERE edition_id = $1 AND state IN ('awaiting_guardian', 'awaiting_sponsor', 'returned')
        ORDER BY coalesce(consented_at, submitted_at), id LIMIT 10`,
      editionId,
    );
  }

  private async places(tallies: readonly Tally[]): Promise<Season['places']> {
    const from = tallies.flatMap(({ communityId, live }) => (communityId && live > 0 ? [{ communityId, live }] : []));
    const places = await this.registry.placesOf(from.map(({ communityId }) => communityId));
    return from.flatMap(({ communityId, live }) => {
      const place = places.get(communityId);
      return place ? [{ ...place, count: live }] : [];
    });
  }

  private query<Row>(sql: string, editionId: string): Promise<Row[]> {
    return this.work.read().query<Row[]>(sql, [editionId]);
  }
}

/** The largest first. */
function shares(
  tallies: readonly Tally[],
  by: 'ageGroup' | 'memberId' | 'levelId',
  labelOf: (key: string) => string,
): SeasonShare[] {
  return tallies
    .flatMap((tally) => {
      const key = tally[by];
      return key && tally.live > 0 ? [{ key, label: labelOf(key), count: tally.live, confirmed: tally.confirmed }] : [];
    })
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'))
    .slice(0, NAMED);
}

function silentOf(members: readonly MemberOnDay[], tallies: readonly Tally[]): Pick<Season, 'silent' | 'silentCount'> {
  const heard = new Set(tallies.flatMap(({ memberId, begun }) => (memberId && begun > 0 ? [memberId] : [])));
  const silent = members.filter((member) => member.recognised && !heard.has(member.id)).map(({ name }) => name);
  return { silent: silent.slice(0, NAMED), silentCount: silent.length };
}
