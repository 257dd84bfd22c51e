import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { QuotaRules, RuleSet } from '../editions/rule-set.schema.js';
import { windowOf } from '../editions/window.js';
import type { AdvancementFacts } from '../entries/entry-facts.js';
import { EntryFactsQueries, type EntryInRules } from '../entries/entry-facts.service.js';
import { Entry } from '../entries/entry.entity.js';
import { quotasDue, standingsOf, type Counted } from '../entries/quota-places.js';
import { AdvancementChoice } from './advancement-choice.entity.js';
import { rulesOfAdvancement } from './effective-rules.js';
import { LevelsQueries } from './levels.queries.js';

/** A local winner in view of the final level's rules. */
export interface WinnerInRules extends EntryInRules {
  /** The quotas that it would take places in. */
  due: Pick<RuleSet, 'quotas'>;
}

/** Collects what the rules read of a local winner that is to go on: it is looked at as if it stood at the final level. */
@Injectable()
export class AdvancementFactsQueries {
  constructor(
    private readonly facts: EntryFactsQueries,
    private readonly levels: LevelsQueries,
  ) {}

  /** @throws NotFound */
  async of(manager: EntityManager, entry: Entry, now: Date): Promise<WinnerInRules> {
    const { overrides } = await this.levels.inForce(manager, entry.levelId);
    const there = Object.assign(new Entry(), entry, { levelId: entry.editionId, levelKind: 'final' as const });
    const seen = await this.facts.of(manager, there, now);
    const due = quotasDue(rulesOfAdvancement(seen.edition.rules, overrides), 'advancement');
    const { opensAt, takesUntil: closesAt } = windowOf(seen.edition.rules);
    const advancement: AdvancementFacts = {
      released: entry.publicState === 'placed',
      opensAt,
      closesAt,
      ...(await lineOf(manager, entry)),
      ...(await piecesOf(manager, entry, seen.edition.rules)),
      isChosen: await isChosen(manager, entry),
      placesLeft: seen.counted && (await placesLeft(manager, due, seen.counted)),
    };
    return { ...seen, entry, due, facts: { ...seen.facts, advancement } };
  }
}

/** A winner that may still go on: its family knows, and nobody passed it over. */
export const MAY_GO_ON = `o.level_kind = 'local' AND o.state = 'placed' AND o.public_state = 'placed'
  AND NOT EXISTS (SELECT FROM passed_over p WHERE p.entry_id = o.id)`;

/** Better placed pieces `o` beside the piece `e`, in its level, category and age group. */
export const AHEAD_OF =
  'o.level_id = e.level_id AND o.category = e.category AND o.age_group = e.age_group AND o.place < e.place';

async function lineOf(manager: EntityManager, { id }: Entry): Promise<Pick<AdvancementFacts, 'ahead' | 'rivals'>> {
  const [line] = await manager.query<Pick<AdvancementFacts, 'ahead' | 'rivals'>[]>(
    `SELECT (SELECT count(*)::int FROM entry o WHERE ${AHEAD_OF} AND ${MAY_GO_ON}) AS ahead,
            (SELECT count(*)::int FROM entry o WHERE o.entrant_id = e.entrant_id AND o.edition_id = e.edition_id AND o.id <> e.id AND ${MAY_GO_ON}) AS rivals
       FROM entry e WHERE e.id = $1`,
    [id],
  );
  return line!;
}

/** The quota on the pieces of one student over all categories. */
const onPieces = ({ per, level }: QuotaRules): boolean => per.length === 1 && per[0] === 'student' && level !== 'local';

/** How many pieces of one student the final level takes; null without a limit. */
export const takesOf = ({ quotas }: Pick<RuleSet, 'quotas'>): number | null => quotas.find(onPieces)?.max ?? null;

async function piecesOf(manager: EntityManager, { id, editionId, entrantId: key }: Entry, rules: RuleSet) {
  const quota = rules.quotas.find(onPieces);
  if (!quota) return { takes: null, held: 0 };
  // A piece at a local level that the edition counts over all levels holds its place there until it goes on.
  const [row] = await manager.query<{ held: number }[]>(
    `SELECT count(*)::int AS held FROM quota_slot s JOIN entry o ON o.id = s.entry_id
      WHERE s.edition_id = $1 AND s.quota = $2 AND s.key = $3 AND s.released_at IS NULL AND o.id <> $4`,
    [editionId, quota.code, key, id],
  );
  return { takes: quota.max, held: row!.held };
}

async function isChosen(manager: EntityManager, { id, editionId, entrantId }: Entry): Promise<boolean | null> {
  const choice = await manager.findOneBy(AdvancementChoice, { editionId, entrantId });
  return choice && choice.entryId === id;
}

async function placesLeft(
  manager: EntityManager,
  due: Pick<RuleSet, 'quotas'>,
  counted: Counted,
): Promise<number | null> {
  const standings = await standingsOf(manager, { quotas: due.quotas.filter((quota) => !onPieces(quota)) }, counted);
  return standings.length > 0 ? Math.min(...standings.map(({ max, taken }) => max - taken)) : null;
}
