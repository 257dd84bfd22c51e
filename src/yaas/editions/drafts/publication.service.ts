import { Injectable } from '@nestjs/common';
import { newId, Unprocessable, type Unit } from '../../../platform/index.js';
import { hashOf } from '../canonical-json.js';
import { compare, hasStricter } from '../compare/compare.js';
import { onlyLooser } from '../compare/only-looser.js';
import { Edition } from '../edition.entity.js';
import { readRuleSet } from '../rule-set/older.js';
import { contradictionsOf } from '../rule-set/contradictions.js';
import { RuleSetVersion } from '../rule-set-version.entity.js';
import type { RuleSet } from '../rule-set.schema.js';
import { DraftsQueries, type Draft } from './drafts.queries.js';
import { lockEdition } from './drafts.service.js';

/** Puts a draft in force. From then on neither people nor code can change it: a trigger refuses. */
@Injectable()
export class PublicationService {
  constructor(private readonly drafts: DraftsQueries) {}

  /**
   * Freezes the draft with its hash. New entries and drafts come under it; entries that are in get what became looser, and never what became stricter.
   * @throws NotFound; Unprocessable when it contradicts itself
   */
  async publish(unit: Unit, editionId: string, changeNote: string): Promise<void> {
    const edition = await lockEdition(unit, editionId);
    const draft = await this.drafts.of(editionId, unit.manager);
    if (contradictionsOf(draft.rules).length > 0) throw new Unprocessable({ key: 'yaas.editions.refusal.contradicts' });
    const changes = draft.inForce ? compare(draft.inForce.rules, draft.rules) : [];
    const appliesTo = hasStricter(changes) ? 'new_entries' : 'everyone';
    const hash = hashOf(draft.rules);
    const parentId = draft.inForce?.id ?? null;
    const frozen = { rules: draft.rules, hash, changeNote, appliesTo, parentId, publishedAt: unit.now } as const;
    await unit.manager.update(RuleSetVersion, draft.id, frozen);
    const { timeZone } = draft.rules.window;
    const status = edition.status === 'planned' ? 'open' : edition.status;
    await unit.manager.update(Edition, editionId, { ruleSetVersionId: draft.id, timeZone, status });
    await this.carryOver(unit, draft);
    await unit.record(
      'yaas.rules.published',
      { type: 'edition', id: editionId },
      { number: draft.number, hash, appliesTo },
    );
  }

  /** Each entry that is in stands under the best of its own version and the new one. */
  private async carryOver(unit: Unit, draft: Draft): Promise<void> {
    await unit.manager.query(
      `UPDATE entry SET rule_set_version_id = $2 WHERE edition_id = $1 AND state = 'draft' AND revision_id IS NULL`,
      [draft.editionId, draft.id],
    );
    const versions = await unit.manager.query<{ id: string; rules: unknown }[]>(
      `SELECT v.id, v.rules FROM rule_set_version v WHERE v.edition_id = $1 AND v.id <> $2 AND EXISTS (
         SELECT FROM entry e WHERE e.rule_set_version_id = v.id AND e.state = ANY($3)) ORDER BY v.number`,
      [draft.editionId, draft.id, STILL_CHECKED],
    );
    for (const { id, rules } of versions) {
      const toId = await this.versionFor(unit, draft, { id, rules: readRuleSet(rules) });
      if (toId) await move(unit, { from: id, to: toId });
    }
  }

  private async versionFor(unit: Unit, draft: Draft, from: { id: string; rules: RuleSet }): Promise<string | null> {
    const changes = compare(from.rules, draft.rules);
    if (!hasStricter(changes)) return draft.id;
    const rules = onlyLooser(from.rules, changes);
    if (!rules) return null;
    const id = newId();
    const { editionId } = draft;
    const number = (await unit.manager.countBy(RuleSetVersion, { editionId })) + 1;
    const about = {
      changeNote: `What version ${draft.number} made looser, for entries that were in`,
      parentId: from.id,
    };
    const at = { publishedAt: unit.now, createdAt: unit.now };
    const version = { id, editionId, number, rules, hash: hashOf(rules), appliesTo: 'entries_in' as const };
    await unit.manager.insert(RuleSetVersion, { ...version, ...about, ...at });
    return id;
  }
}

/** States in which the rules are asked again. */
const STILL_CHECKED = ['draft', 'awaiting_guardian', 'awaiting_sponsor', 'returned', 'submitted'];

const move = (unit: Unit, { from, to }: { from: string; to: string }): Promise<unknown> =>
  unit.manager.query(`UPDATE entry SET rule_set_version_id = $2 WHERE rule_set_version_id = $1 AND state = ANY($3)`, [
    from,
    to,
    STILL_CHECKED,
  ]);
