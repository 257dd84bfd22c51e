import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../platform/index.js';
import { RegistryQueries, type PlaceOnMap } from '../../registry/index.js';
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
const CONFIRMED = `('submitted', 'in_round', 'placed', 'not_placed')`;

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
    const [{ held, released } = { held: 0, released: 0 }] = await this.query<{ held: number; released: number }>(
      `SELECT (SELECT count(DISTINCT entry_id)::int FROM moderation_case WHERE edition_id = $1 AND state = 'held') AS held,
              (SELECT count(*)::int FROM entry WHERE edition_id = $1 AND released_at IS NOT NULL) AS released`,
      id,
    );
    return {
      edition,
      held,
      released,
      counts: await this.query(
        `SELECT category, state, count(*)::int AS count FROM entry WHERE edition_id = $1 GROUP BY category, state`,
        id,
      ),
      byAgeGroup: await this.shares(id, 'e.age_group', 'e.age_group'),
      byMember: await this.shares(id, 'e.sponsor_member_id', 'm.name'),
      byLevel: await this.shares(id, 'e.level_id', 'l.name'),
      waiting: await this.waiting(id),
      levels: await this.levels.locals(this.work.read(), [id]),
      places: await this.places(id),
      ...(await this.silent(edition)),
    };
  }

  /** `key` and `label` are columns, never a reader's words. The largest first. */
  private shares(editionId: string, key: string, label: string): Promise<SeasonShare[]> {
    return this.query<SeasonShare>(
      `SELECT ${key}::text AS key, coalesce(${label}, '') AS label, count(*)::int AS count,
              count(*) FILTER (WHERE e.state IN ${CONFIRMED})::int AS confirmed
         FROM entry e JOIN member_organisation m ON m.id = e.sponsor_member_id LEFT JOIN level l ON l.id = e.level_id
        WHERE e.edition_id = $1 AND e.state NOT IN ('draft', 'withdrawn') GROUP BY 1, 2 ORDER BY count DESC, label LIMIT ${NAMED}`,
      editionId,
    );
  }

  private waiting(editionId: string): Promise<Waiting[]> {
    return this.query<Waiting>(
      `SELECT id, title, state, coalesce(consented_at, submitted_at) AS since FROM entry
        WHERE edition_id = $1 AND state IN ('awaiting_guardian', 'awaiting_sponsor', 'returned')
        ORDER BY coalesce(consented_at, submitted_at), id LIMIT 10`,
      editionId,
    );
  }

  private async places(editionId: string): Promise<Season['places']> {
    const counts = await this.query<{ id: string; count: number }>(
      `SELECT represented_community_id AS id, count(*)::int AS count FROM entry
        WHERE edition_id = $1 AND state NOT IN ('draft', 'withdrawn') GROUP BY 1`,
      editionId,
    );
    const places = await this.registry.placesOf(counts.map(({ id }) => id));
    return counts.flatMap(({ id, count }) => {
      const place = places.get(id);
      return place ? [{ ...place, count }] : [];
    });
  }

  private async silent({ id, timeZone }: EditionWithRules): Promise<Pick<Season, 'silent' | 'silentCount'>> {
    const members = await this.registry.members(dayIn(this.clock.now(), timeZone));
    const heard = await this.query<{ id: string }>(
      `SELECT DISTINCT sponsor_member_id AS id FROM entry WHERE edition_id = $1 AND state <> 'draft'`,
      id,
    );
    const from = new Set(heard.map((row) => row.id));
    const silent = members.filter((member) => member.recognised && !from.has(member.id)).map(({ name }) => name);
    return { silent: silent.slice(0, NAMED), silentCount: silent.length };
  }

  private query<Row>(sql: string, editionId: string): Promise<Row[]> {
    return this.work.read().query<Row[]>(sql, [editionId]);
  }
}
