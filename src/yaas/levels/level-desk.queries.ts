import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Clock, judge, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import type { Localized } from '../editions/localized.js';
import { windowOf, type EntryWindow } from '../editions/window.js';
import { effectiveRules } from './effective-rules.js';
import { LevelAward } from './level-award.entity.js';
import { LevelExtension } from './level-extension.entity.js';
import { LevelFactsQueries } from './level-facts.queries.js';
import { announcementRules } from './level.lifecycle.js';
import { levelReach } from './level.policy.js';
import type { LevelKind, LevelState } from './level-state.js';
import type { Level } from './level.entity.js';
import { LevelsQueries } from './levels.queries.js';
import { loadLevel } from './load-level.js';

/** How many entries stand where. */
export interface LevelCounts {
  /** Submitted, and neither withdrawn nor refused. */
  entered: number;
  /** Confirmed by the member, and from there on. */
  confirmed: number;
  /** Placed by the level's jury, and known so to the family. */
  winners: number;
  /** Gone on from here; at the final level: come from local ones. */
  advanced: number;
}

export interface LevelLine extends LevelCounts {
  id: string;
  kind: LevelKind;
  state: LevelState;
  /** Empty for the final level. */
  name: string;
  year: number;
  editionTitle: Localized;
  memberId: string | null;
  memberName: string | null;
  closesAt: Date;
  timeZone: string;
}

export interface ExtensionLine {
  id: string;
  oldClosesAt: Date;
  newClosesAt: Date;
  reason: string;
  madeAt: Date;
  madeBy: string;
}

export interface LevelView {
  level: Level;
  edition: EditionWithRules;
  memberName: string | null;
  window: EntryWindow;
  counts: LevelCounts;
  awards: LevelAward[];
  extensions: ExtensionLine[];
  /** What stands between a plan and its announcement, met or not. */
  verdicts: RuleResult[];
}

type LevelRow = Omit<LevelLine, 'memberName' | 'editionTitle' | 'year' | 'closesAt' | 'timeZone'> & {
  editionId: string;
  closesAt: Date | null;
  timeZone: string | null;
};

const LIVE = `('awaiting_guardian', 'awaiting_sponsor', 'submitted', 'returned', 'in_round', 'placed', 'not_placed')`;

const counts = `count(e.id) FILTER (WHERE e.state IN ${LIVE})::int AS entered,
  count(e.id) FILTER (WHERE e.state IN ('submitted', 'in_round', 'placed', 'not_placed'))::int AS confirmed,
  count(e.id) FILTER (WHERE e.state = 'placed' AND e.public_state = 'placed')::int AS winners,
  (SELECT count(*)::int FROM advancement a WHERE l.id IN (a.from_level_id, a.to_level_id)) AS advanced`;

/** What coordinators see of their own members' competitions, and staff of all levels. */
@Injectable()
export class LevelDeskQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
    private readonly registry: RegistryQueries,
    private readonly editions: EditionsQueries,
    private readonly levels: LevelsQueries,
    private readonly facts: LevelFactsQueries,
  ) {}

  /** Of open editions, newest first; the final level before the local ones. */
  async list(actor: Actor): Promise<LevelLine[]> {
    const reach = levelReach(actor);
    const rows = await this.work.read().query<LevelRow[]>(
      `SELECT l.id, l.kind, l.state, l.name, l.edition_id AS "editionId", l.owner_member_id AS "memberId", l.time_zone AS "timeZone",
              COALESCE((SELECT max(x.new_closes_at) FROM level_extension x WHERE x.level_id = l.id), l.closes_at) AS "closesAt", ${counts}
         FROM level l JOIN edition d ON d.id = l.edition_id AND d.status = 'open' LEFT JOIN entry e ON e.level_id = l.id
        WHERE $1::boolean OR l.edition_id = ANY($2::uuid[])
           OR CASE WHEN $3::uuid[] IS NULL THEN l.owner_member_id IS NOT NULL ELSE l.owner_member_id = ANY($3) END
        GROUP BY l.id, d.year ORDER BY d.year DESC, l.kind, l.name, l.id LIMIT 1000`,
      [reach === null, reach?.editions ?? [], reach?.members ?? null],
    );
    const names = await this.memberNames(rows.flatMap(({ memberId }) => memberId ?? []));
    const editions = new Map((await this.editions.all()).map((edition) => [edition.id, edition]));
    return rows.map(({ editionId, ...row }) => lineOf(row, { edition: editions.get(editionId)!, names }));
  }

  /** @throws NotFound for another member's */
  async one(actor: Actor, id: string): Promise<LevelView> {
    const manager = this.work.read();
    const level = await loadLevel(manager, actor, id);
    const edition = await this.editions.byId(level.editionId);
    const inForce = await this.levels.inForce(manager, id);
    const verdicts =
      level.state === 'planned' ? judge(announcementRules, await this.facts.of(manager, id, this.clock.now())) : [];
    const names = await this.memberNames(level.ownerMemberId ? [level.ownerMemberId] : []);
    return {
      level,
      edition,
      verdicts,
      memberName: level.ownerMemberId && (names.get(level.ownerMemberId) ?? ''),
      window: windowOf(effectiveRules(edition.rules, inForce)),
      counts: await this.countsOf(id),
      awards: await manager.find(LevelAward, {
        where: { levelId: id },
        order: { position: 'ASC' },
      }),
      extensions: await this.extensionsOf(id),
    };
  }

  /** Members for which the actor may open a competition in the edition, by name: those without one. */
  async membersWithout(actor: Actor, editionId: string): Promise<{ id: string; name: string }[]> {
    const reach = levelReach(actor);
    const all = await this.registry.members(today(this.clock.now()));
    const own = all.filter(
      ({ id }) => !reach || reach.members === null || reach.members.includes(id) || reach.editions.includes(editionId),
    );
    const held = await this.work
      .read()
      .query<{ memberId: string }[]>(
        `SELECT owner_member_id AS "memberId" FROM level WHERE edition_id = $1 AND kind = 'local' AND state <> 'cancelled'`,
        [editionId],
      );
    const holders = new Set(held.map(({ memberId }) => memberId));
    return own.filter(({ id }) => !holders.has(id)).map(({ id, name }) => ({ id, name }));
  }

  private async countsOf(id: string): Promise<LevelCounts> {
    const [row] = await this.work
      .read()
      .query<LevelCounts[]>(
        `SELECT ${counts} FROM level l LEFT JOIN entry e ON e.level_id = l.id WHERE l.id = $1 GROUP BY l.id`,
        [id],
      );
    return row!;
  }

  private async extensionsOf(levelId: string): Promise<ExtensionLine[]> {
    const rows = await this.work.read().find(LevelExtension, { where: { levelId }, order: { oldClosesAt: 'ASC' } });
    const names = await this.accounts.displayNames(rows.flatMap(({ madeBy }) => madeBy ?? []));
    return rows.map(({ madeBy, ...row }) => ({ ...row, madeBy: (madeBy && names.get(madeBy)) ?? '' }));
  }

  private async memberNames(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const members = await this.registry.members(today(this.clock.now()));
    return new Map(members.map(({ id, name }) => [id, name]));
  }
}

const today = (now: Date): string => now.toISOString().slice(0, 10);

function lineOf(
  row: Omit<LevelRow, 'editionId'>,
  { edition, names }: { edition: EditionWithRules; names: ReadonlyMap<string, string> },
): LevelLine {
  const { year, rules } = edition;
  const final = windowOf(rules);
  return {
    ...row,
    year,
    editionTitle: rules.title,
    memberName: row.memberId && (names.get(row.memberId) ?? ''),
    closesAt: row.closesAt ?? final.closesAt,
    timeZone: row.timeZone ?? final.timeZone,
  };
}
