import { Injectable } from '@nestjs/common';
import { Clock, Work, type Actor } from '../../platform/index.js';
import { dayIn } from '../file/host-days.js';
import { scopesOfDesk } from '../file/host-file.policy.js';
import { HOST_FILE_STATES, OVER, type HostFileState } from '../file/host-file-state.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { IS_THEIRS } from '../screening/is-of-household.js';
import type { BoardAsked } from './board.schema.js';
import { nextStepOf, type NextStep } from './next-step.js';
import { stageOf, statesOf, type Stage } from './stage.js';

interface FileRow {
  id: string;
  family: string;
  scope: string;
  season: string;
  state: HostFileState;
  openedAt: Date;
  /** Beds that it offers now or later; none while it is suspended. */
  beds: number;
}

/** A family as a line of the board. */
export interface BoardLine extends FileRow {
  next: NextStep;
}

/** How many files of a member are at each stage, and how many beds are offered. */
export type CityOnBoard = { scope: string; beds: number } & Record<Stage, number>;

export interface HostBoard {
  cities: CityOnBoard[];
  lines: BoardLine[];
  /** Where the next page begins. */
  after: string | null;
}

const PAGE = 50;

/** The actor's members alone, and never the home in which they live themselves: 22 CFR 62.25(d)(10)(i). */
const WITHIN = `($1::uuid[] IS NULL OR f.scope = ANY($1)) AND f.owner_account_id IS DISTINCT FROM $2::uuid
  AND NOT EXISTS (SELECT FROM household_member m JOIN account_brief a ON ${IS_THEIRS}
                   WHERE m.household_id = f.household_id AND a.id = $2)`;

/** Beds of a file, each once however often its days are parted; `day` is a parameter. */
const bedsOf = (day: string): string => `(SELECT count(DISTINCT (o.room_id, o.bed))::int FROM host_bed_offer o
  WHERE o.file_id = f.id AND o.withdrawn_at IS NULL AND o.until_on >= ${day}::date AND f.state IN ('available', 'hosting'))`;

const LIVE = HOST_FILE_STATES.filter((state) => !OVER.has(state));

/** The families of the actor's members: by city how many are where, and what each waits for. */
@Injectable()
export class HostBoardQueries {
  constructor(
    private readonly work: Work,
    private readonly facts: HostFactsQueries,
    private readonly clock: Clock,
  ) {}

  /** As many queries for 5,000 families as for one: the counts, the lines of a page, and their facts. */
  async board(actor: Actor, asked: BoardAsked): Promise<HostBoard> {
    const rows = await this.rows(actor, asked);
    const shown = rows.slice(0, PAGE);
    const facts = await this.facts.of(
      this.work.read(),
      shown.map(({ id }) => id),
    );
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return {
      cities: await this.cities(actor),
      lines: shown.map((row) => ({ ...row, next: nextStepOf(facts.get(row.id)!) })),
      after: last && `${last.openedAt.getTime()}_${last.id}`,
    };
  }

  /** Who waits longest stands first. */
  private rows(actor: Actor, { stage, scope, after }: BoardAsked): Promise<FileRow[]> {
    const [at = null, id = null] = after?.split('_') ?? [];
    return this.work.read().query<FileRow[]>(
      `SELECT f.id, h.name AS family, f.scope, s.name AS season, f.state, f.opened_at AS "openedAt", ${bedsOf('$7')} AS beds
         FROM host_file f JOIN household h ON h.id = f.household_id JOIN host_season s ON s.id = f.season_id
        WHERE ${WITHIN} AND f.state = ANY($3) AND ($4::uuid IS NULL OR f.scope = $4)
          AND ($5::bigint IS NULL OR (f.opened_at, f.id) > ('epoch'::timestamptz + $5::bigint * interval '1 millisecond', $6::uuid))
        ORDER BY f.opened_at, f.id LIMIT ${PAGE + 1}`,
      [scopesOfDesk(actor), actor.accountId, stage ? statesOf(stage) : LIVE, scope ?? null, at, id, this.today()],
    );
  }

  /** The members with most to screen first. */
  private async cities(actor: Actor): Promise<CityOnBoard[]> {
    const rows = await this.work
      .read()
      .query<{ scope: string; state: HostFileState; count: number; beds: number }[]>(
        `SELECT f.scope, f.state, count(*)::int AS count, sum(${bedsOf('$3')})::int AS beds FROM host_file f WHERE ${WITHIN} GROUP BY f.scope, f.state`,
        [scopesOfDesk(actor), actor.accountId, this.today()],
      );
    const cities = new Map<string, CityOnBoard>();
    for (const { scope, state, count, beds } of rows) {
      const city = cities.get(scope) ?? cityWithout(scope);
      city[stageOf(state)] += count;
      city.beds += beds;
      cities.set(scope, city);
    }
    return [...cities.values()].toSorted(
      (one, other) => other.screening - one.screening || one.scope.localeCompare(other.scope),
    );
  }

  private today(): string {
    return dayIn(this.clock.now(), 'UTC');
  }
}

const cityWithout = (scope: string): CityOnBoard => ({
  scope,
  beds: 0,
  'with-family': 0,
  screening: 0,
  approved: 0,
  open: 0,
  suspended: 0,
  over: 0,
});
