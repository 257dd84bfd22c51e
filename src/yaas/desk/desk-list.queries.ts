import { Injectable } from '@nestjs/common';
import { ConsentQueries } from '../../consent/index.js';
import { Clock, readRows, Work, type Actor } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { PROGRAMME } from '../editions/editions.service.js';
import type { Localized } from '../editions/localized.js';
import { ENTRY_STATES, type EntryState } from '../entries/entry-state.js';
import { deskProjection, type DeskRow } from './desk.projection.js';
import { behind, idsOf, reachOf } from './desk-reach.js';
import { waitingOf, type Waiting } from './waiting.js';

export interface DeskLine extends DeskRow {
  community: CommunityLabel;
  partner: CommunityLabel | null;
  waiting: Waiting | null;
}

export interface DeskFilter {
  state: EntryState;
  category?: string | undefined;
  /** A title, a name or a code, in whatever state. */
  q?: string | undefined;
  after?: string | undefined;
}

/** "2 of 5 places left: Poetry, 15–18, Tempe ↔ Skopje". */
export interface PlacesLine {
  max: number;
  taken: number;
  category: Localized;
  ageGroup: string;
  community: CommunityLabel;
  partner: CommunityLabel | null;
}

export interface DeskPage {
  lines: DeskLine[];
  next: string | null;
  /** How many entries stand in each state, at most `MOST_COUNTED`. */
  counts: Partial<Record<EntryState, number>>;
  categories: { code: string; label: Localized }[];
  places: PlacesLine[];
  now: Date;
}

/** Beyond it a figure says no more than "many", and its cost would grow with the season. */
export const MOST_COUNTED = 1_000;

const PAGE_SIZE = 25;

/** The work list of a coordinator: what waits for whom, the most urgent first. */
@Injectable()
export class DeskListQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly registry: RegistryQueries,
    private readonly consents: ConsentQueries,
  ) {}

  /** Of those returned, the first to be due comes first; of all others, who waited longest. */
  async list(actor: Actor, filter: DeskFilter): Promise<DeskPage> {
    const rows = await this.rows(actor, filter, PAGE_SIZE + 1);
    const shown = rows.slice(0, PAGE_SIZE);
    const next = rows.length > PAGE_SIZE ? shown.at(-1)!.id : null;
    const places = await this.placeRows(actor);
    const labels = await this.labelsOf([...shown, ...places]);
    return {
      lines: await this.withWaiting(shown.map((row) => ({ ...row, ...labels(row) }))),
      next,
      counts: await this.counts(actor),
      categories: await this.categories(),
      places: places.map((row) => ({ ...row, ...labels(row) })),
      now: this.clock.now(),
    };
  }

  /** Rows of the same list for papers and exports. */
  async rows(actor: Actor, { state, category, q, after }: DeskFilter, limit: number): Promise<DeskRow[]> {
    const typed = q?.trim() ? likeness(q) : null;
    const states = typed ? ENTRY_STATES : behind(state);
    const order = state === 'returned' && !typed ? `(COALESCE(e.due_at, 'infinity'), e.id)` : 'e.id';
    const from = order === 'e.id' ? '$4' : `(SELECT COALESCE(due_at, 'infinity'), id FROM entry WHERE id = $4)`;
    const parameters = [idsOf(actor), states, category ?? null, after ?? null, typed ? null : state, typed];
    const where = `${reachOf(actor)} AND e.state = ANY($2) AND ($5::text IS NULL OR e.public_state = $5) AND ($3::text IS NULL OR e.category = $3)
      AND ($4::uuid IS NULL OR ${order} > ${from}) AND ($6::text IS NULL OR e.id IN (${alike}))`;
    const orderBy = order === 'e.id' ? 'e.id' : `COALESCE(e.due_at, 'infinity'), e.id`;
    const reading = { where, parameters, orderBy, limit };
    return readRows(this.work.read(), actor, { projection: deskProjection, reading });
  }

  /** Titles and names of those among these entries that the actor may see. */
  async named(actor: Actor, ids: readonly string[]): Promise<Map<string, DeskRow>> {
    const where = `${reachOf(actor)} AND e.id = ANY($2)`;
    const reading = { where, parameters: [idsOf(actor), ids] };
    const rows = await readRows(this.work.read(), actor, { projection: deskProjection, reading });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async withWaiting(lines: readonly Omit<DeskLine, 'waiting'>[]): Promise<DeskLine[]> {
    const ids = lines.map(({ id }) => id);
    const consents = await this.consents.status(this.work.read(), PROGRAMME, ids);
    return lines.map((line) => ({ ...line, waiting: waitingOf(line, consents.get(line.id)) }));
  }

  private async counts(actor: Actor): Promise<DeskPage['counts']> {
    const rows = await this.work.read().query<{ state: EntryState; count: number }[]>(
      `SELECT s.state, (SELECT count(*)::int FROM (
          SELECT 1 FROM entry e WHERE ${reachOf(actor)} AND e.public_state = s.state
             AND e.state = ANY(CASE s.state WHEN 'in_round' THEN ARRAY['in_round', 'placed', 'not_placed'] ELSE ARRAY[s.state] END) LIMIT ${MOST_COUNTED}) these) AS count
         FROM unnest($2::text[]) AS s (state)`,
      [idsOf(actor), ENTRY_STATES.filter((state) => state !== 'draft' && state !== 'withdrawn')],
    );
    return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]));
  }

  private categories(): Promise<DeskPage['categories']> {
    return this.work.read().query(
      `SELECT c->>'code' AS code, c->'label' AS label FROM edition d JOIN rule_set_version v ON v.id = d.rule_set_version_id
         CROSS JOIN LATERAL jsonb_array_elements(v.rules->'categories') WITH ORDINALITY AS all_of (c, at)
        WHERE d.id = (SELECT id FROM edition WHERE programme = 'yaas' AND status = 'open' ORDER BY year DESC LIMIT 1) ORDER BY at`,
    );
  }

  /** The quotas in which the fewest places are left. Staff, who see all members, look at one entry instead. */
  private async placeRows(actor: Actor): Promise<PlaceRow[]> {
    if (idsOf(actor) === null) return [];
    return this.work.read().query<PlaceRow[]>(
      `SELECT min(s.slot_limit) AS max, count(*)::int AS taken, e.age_group AS "ageGroup", e.represented_community_id AS "communityId",
              e.partner_community_id AS "partnerCommunityId", min(e.category) AS code,
              jsonb_path_query_first(v.rules, '$.categories[*] ? (@.code == $code).label', jsonb_build_object('code', min(e.category))) AS category
         FROM entry e JOIN quota_slot s ON s.entry_id = e.id AND s.released_at IS NULL AND s.slot_limit > 1
         JOIN edition d ON d.id = e.edition_id AND d.status = 'open' JOIN rule_set_version v ON v.id = d.rule_set_version_id
        WHERE ${reachOf(actor)} GROUP BY s.quota, s.key, e.age_group, e.represented_community_id, e.partner_community_id, v.rules
        ORDER BY min(s.slot_limit) - count(*), s.key LIMIT 8`,
      [idsOf(actor)],
    );
  }

  private async labelsOf(rows: readonly Pair[]): Promise<(row: Pair) => Labels> {
    const ids = rows.flatMap(({ communityId, partnerCommunityId }) => [communityId, partnerCommunityId ?? []].flat());
    const labels = await this.registry.communityLabels([...new Set(ids)]);
    return ({ communityId, partnerCommunityId }) => ({
      community: labels.get(communityId)!,
      partner: partnerCommunityId ? (labels.get(partnerCommunityId) ?? null) : null,
    });
  }
}

type Pair = Pick<DeskRow, 'communityId' | 'partnerCommunityId'>;
type Labels = Pick<DeskLine, 'community' | 'partner'>;
type PlaceRow = Pair & Omit<PlacesLine, keyof Labels>;

/** Two looks, each by an index of its own, and one at the code that families are told. */
const alike = `
  SELECT id FROM entry WHERE lower(title) LIKE $6 UNION ALL
  SELECT made.id FROM entrant JOIN entry made ON made.entrant_id = entrant.id WHERE lower(entrant.name) LIKE $6 UNION ALL
  SELECT id FROM entry WHERE right(id::text, 8) = lower(btrim($6, '%'))`;

const likeness = (typed: string): string =>
  `%${typed
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, String.raw`\$&`)}%`;
