import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, newId, NotFound, Unprocessable, type Unit } from '../../../platform/index.js';
import { hashOf } from '../canonical-json.js';
import { Edition } from '../edition.entity.js';
import { EditionsQueries } from '../editions.queries.js';
import { PROGRAMME } from '../editions.service.js';
import type { Localized } from '../localized.js';
import { RuleSetVersion } from '../rule-set-version.entity.js';
import type { RuleSet } from '../rule-set.schema.js';
import { movedByYears } from './move-a-year.js';

export interface NextEdition {
  /** The edition whose rules it begins with. */
  fromId: string;
  year: number;
  theme: Localized;
}

/** Rule sets while they are being written. Nobody enters under one. */
@Injectable()
export class DraftsService {
  constructor(private readonly editions: EditionsQueries) {}

  /** A new edition with the rules of another, its dates moved; it opens when they are published. @throws NotFound; Unprocessable for a year that is taken */
  async copy(unit: Unit, { fromId, year, theme }: NextEdition): Promise<{ id: string }> {
    const from = await this.editions.byId(fromId, unit.manager);
    if (await unit.manager.existsBy(Edition, { programme: PROGRAMME, year }))
      throw new Unprocessable({ key: 'yaas.editions.refusal.year' });
    const id = newId();
    const { timeZone } = from;
    const createdAt = unit.now;
    await unit.manager.insert(Edition, {
      id,
      programme: PROGRAMME,
      year,
      theme,
      timeZone,
      status: 'planned',
      createdAt,
    });
    await this.write(unit, {
      editionId: id,
      rules: movedByYears(from.rules, { from: from.year, to: year }),
      number: 1,
    });
    await unit.record('yaas.edition.copied', { type: 'edition', id }, { year, from: from.year });
    return { id };
  }

  /** A next version, beginning as the one in force. One that is being written already is the one. @throws NotFound */
  async begin(unit: Unit, editionId: string): Promise<void> {
    await lockEdition(unit, editionId);
    if (await unit.manager.existsBy(RuleSetVersion, { editionId, publishedAt: IsNull() })) return;
    const { rules, rulesId: parentId } = await this.editions.byId(editionId, unit.manager);
    const number = (await unit.manager.countBy(RuleSetVersion, { editionId })) + 1;
    await this.write(unit, { editionId, rules, number, parentId });
    await unit.record('yaas.rules.draft_begun', { type: 'edition', id: editionId }, { number });
  }

  /** @throws NotFound; Conflict when somebody else saved in between */
  async save(unit: Unit, editionId: string, { hash, rules }: { hash: string; rules: RuleSet }): Promise<void> {
    const draft = await this.locked(unit, editionId);
    if (draft.hash !== hash) throw new Conflict([], { key: 'yaas.editions.refusal.changed' });
    await unit.manager.update(RuleSetVersion, draft.id, { rules, hash: hashOf(rules) });
  }

  /** Throws the draft away; of an edition that never opened, the edition with it. @throws NotFound */
  async discard(unit: Unit, editionId: string): Promise<void> {
    const draft = await this.locked(unit, editionId);
    await unit.manager.delete(RuleSetVersion, draft.id);
    if (await unit.manager.existsBy(Edition, { id: editionId, status: 'planned' })) await forget(unit, editionId);
    await unit.record('yaas.rules.draft_discarded', { type: 'edition', id: editionId });
  }

  private async locked(unit: Unit, editionId: string): Promise<RuleSetVersion> {
    await lockEdition(unit, editionId);
    const draft = await unit.manager.findOneBy(RuleSetVersion, { editionId, publishedAt: IsNull() });
    if (!draft) throw new NotFound();
    return draft;
  }

  private async write(
    unit: Unit,
    {
      editionId,
      rules,
      number,
      parentId = null,
    }: { editionId: string; rules: RuleSet; number: number; parentId?: string | null },
  ): Promise<void> {
    const version = { id: newId(), editionId, number, rules, hash: hashOf(rules), changeNote: 'Draft', parentId };
    await unit.manager.insert(RuleSetVersion, { ...version, publishedAt: null, createdAt: unit.now });
  }
}

/** An edition that never opened holds nothing but its final level. */
async function forget(unit: Unit, editionId: string): Promise<void> {
  await unit.manager.query('DELETE FROM level WHERE edition_id = $1', [editionId]);
  await unit.manager.delete(Edition, editionId);
}

/** One after the other. @throws NotFound */
export async function lockEdition(unit: Unit, id: string): Promise<Edition> {
  const edition = await unit.manager.findOne(Edition, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!edition) throw new NotFound();
  return edition;
}
