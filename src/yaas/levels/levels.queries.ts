import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict, NotFound, Work, type RuleResult } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { windowOf, type EntryWindow } from '../editions/window.js';
import type { Entry } from '../entries/entry.entity.js';
import { effectiveRules, type LevelTerms } from './effective-rules.js';
import type { LevelState } from './level-state.js';

/** A level with the window that holds now. */
export interface LevelInForce extends LevelTerms {
  id: string;
  editionId: string;
  ownerMemberId: string | null;
  state: LevelState;
  name: string;
  /** The deadline as it was first set; null at the final level. */
  firstClosesAt: Date | null;
}

const select = `SELECT l.id, l.edition_id AS "editionId", l.kind, l.owner_member_id AS "ownerMemberId", l.state, l.name, l.overrides,
  l.opens_at AS "opensAt", l.closes_at AS "firstClosesAt", l.time_zone AS "timeZone",
  COALESCE((SELECT max(x.new_closes_at) FROM level_extension x WHERE x.level_id = l.id), l.closes_at) AS "closesAt" FROM level l`;

/** Where an entry begins, and under which rules. */
export interface PlaceOfEntry {
  at: Pick<Entry, 'levelId' | 'levelKind'>;
  edition: EditionWithRules;
}

/** Which rules and which window hold where. Pass a unit's manager to ask inside its transaction. */
@Injectable()
export class LevelsQueries {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
  ) {}

  /** @throws NotFound */
  async inForce(manager: EntityManager, levelId: string): Promise<LevelInForce> {
    const [level] = await manager.query<LevelInForce[]>(`${select} WHERE l.id = $1`, [levelId]);
    if (!level) throw new NotFound();
    return level;
  }

  /** The members' own levels that take part in the edition, by member; a cancelled one, or one not announced, is none. */
  async localOf(
    manager: EntityManager,
    editionId: string,
    memberIds: readonly string[],
  ): Promise<Map<string, LevelInForce>> {
    const rows = await manager.query<LevelInForce[]>(
      `${select} WHERE l.edition_id = $1 AND l.owner_member_id = ANY($2) AND l.kind = 'local' AND l.state NOT IN ('planned', 'cancelled')`,
      [editionId, memberIds],
    );
    return new Map(rows.map((level) => [level.ownerMemberId!, level]));
  }

  /** All announced local levels of these editions, by name. */
  locals(manager: EntityManager, editionIds: readonly string[]): Promise<LevelInForce[]> {
    return manager.query<LevelInForce[]>(
      `${select} WHERE l.edition_id = ANY($1) AND l.kind = 'local' AND l.state NOT IN ('planned', 'cancelled') ORDER BY l.name, l.id`,
      [editionIds],
    );
  }

  /** The edition under the rules that hold for the entry where it is now. @throws NotFound */
  async editionOf(
    manager: EntityManager,
    { ruleSetVersionId, levelId, levelKind }: Pick<Entry, 'ruleSetVersionId' | 'levelId' | 'levelKind'>,
  ): Promise<EditionWithRules> {
    const edition = await this.editions.underVersion(ruleSetVersionId, manager);
    return under(edition, levelKind === 'final' ? final : await this.inForce(manager, levelId));
  }

  /** The window that holds at the level now, extensions applied. @throws NotFound */
  async windowOf(manager: EntityManager, levelId: string): Promise<EntryWindow> {
    const level = await this.inForce(manager, levelId);
    const edition = await this.editions.byId(level.editionId, manager);
    return windowOf(effectiveRules(edition.rules, level));
  }

  /**
   * Where a student of the member begins in the edition: in the member's own competition, else at the final level.
   * @throws Conflict where the edition takes nobody at once and the member has not announced its own
   */
  async placeFor(
    edition: EditionWithRules,
    memberId: string,
    manager: EntityManager = this.work.read(),
  ): Promise<PlaceOfEntry> {
    const local = (await this.localOf(manager, edition.id, [memberId])).get(memberId);
    if (local) return { at: { levelId: local.id, levelKind: 'local' }, edition: under(edition, local) };
    const { directEntry, local: rule } = edition.rules.levels;
    if (!directEntry || rule === 'required') throw new Conflict([notYetHeld], notYetHeld.because);
    return { at: { levelId: edition.id, levelKind: 'final' }, edition: under(edition, final) };
  }
}

const final: LevelTerms = { kind: 'final', overrides: {}, opensAt: null, closesAt: null, timeZone: null };

const under = (edition: EditionWithRules, level: LevelTerms): EditionWithRules => ({
  ...edition,
  rules: effectiveRules(edition.rules, level),
});

const notYetHeld: RuleResult = {
  id: 'local_level_is_held',
  cites: 'Rules of the edition, levels: through a local competition',
  severity: 'gate',
  ok: false,
  because: { key: 'yaas.rule.local_level_is_held.because' },
  remedy: { key: 'yaas.rule.local_level_is_held.remedy' },
};
