import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, Forbidden, Lifecycles, newId, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { Entry } from '../entries/entry.entity.js';
import { LevelAward } from './level-award.entity.js';
import { LevelFactsQueries } from './level-facts.queries.js';
import type { LevelFields } from './level-fields.js';
import { levelLifecycle } from './level.lifecycle.js';
import { mayRunLevel } from './level.policy.js';
import type { LevelEvent } from './level-state.js';
import { Level } from './level.entity.js';
import { closeLevel } from './levels.jobs.js';
import { lockLevel } from './load-level.js';

export interface NewLevel {
  editionId: string;
  memberId: string;
  fields: LevelFields;
}

/** A member's local competition, from the plan to its last result. */
@Injectable()
export class LevelsService {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly editions: EditionsQueries,
    private readonly facts: LevelFactsQueries,
  ) {}

  /** @throws Forbidden for another member; Conflict where the member holds one already, or the edition knows none */
  async plan(unit: Unit, { editionId, memberId, fields }: NewLevel): Promise<{ id: string }> {
    if (!mayRunLevel(unit.actor, { editionId, ownerMemberId: memberId })) throw new Forbidden();
    const { status, rules } = await this.editions.byId(editionId, unit.manager);
    if (status !== 'open' || rules.levels.local === 'none')
      throw new Conflict([], { key: 'yaas.rule.edition_has_local_levels.because' });
    const { awards, ...columns } = fields;
    const id = newId();
    const level = { ...columns, id, editionId, kind: 'local', ownerMemberId: memberId, state: levelLifecycle.initial };
    const added = await unit.manager
      .createQueryBuilder()
      .insert()
      .into(Level)
      .values({ ...level, kind: 'local', createdAt: unit.now })
      .orIgnore()
      .returning('id')
      .execute();
    if ((added.raw as unknown[]).length === 0) throw new Conflict([], { key: 'yaas.levels.one_for_member' });
    await storeAwards(unit, id, awards);
    await unit.record('yaas.level.planned', { type: 'level', id }, { editionId, memberId });
    return { id };
  }

  /** Once it is announced, students rely on its window and rules: only its name, words, awards and show change. @throws NotFound, Conflict */
  async change(unit: Unit, id: string, { awards, ...fields }: LevelFields): Promise<void> {
    const level = await lockLevel(unit, id);
    if (level.kind === 'final' || level.state === 'cancelled')
      throw new Conflict([], { key: 'yaas.levels.not_changed' });
    const { name, statement, showPlace, showFrom, showUntil } = fields;
    const open = { name, statement, showPlace, showFrom, showUntil };
    await unit.manager.update(Level, id, level.state === 'planned' ? fields : open);
    if (level.state !== 'decided') await storeAwards(unit, id, awards);
    await unit.record('yaas.level.changed', { type: 'level', id });
  }

  /** From now on the member's students enter here; drafts that wait at the final level come along. @throws NotFound, Conflict with the rules */
  async announce(unit: Unit, id: string): Promise<void> {
    const level = await this.apply(unit, id, 'announce');
    const { editionId, ownerMemberId: sponsorMemberId } = level;
    await moveDrafts(unit, {
      from: editionId,
      to: { levelId: id, levelKind: 'local' },
      sponsorMemberId: sponsorMemberId!,
    });
    await unit.queue(closeLevel, { levelId: id }, { startAfter: level.closesAt!, singletonKey: `${id} first` });
  }

  /** The deadline is past. @throws NotFound, Conflict */
  async close(unit: Unit, id: string): Promise<void> {
    await this.apply(unit, id, 'close');
  }

  /** An extension lets students in once more. */
  async reopen(unit: Unit, id: string, reason: string): Promise<void> {
    await this.apply(unit, id, 'reopen', reason);
  }

  /** Every family knows its result: the competition is over, and its winners go on. @throws NotFound, Conflict with the rules */
  async decide(unit: Unit, id: string): Promise<void> {
    await this.apply(unit, id, 'decide');
  }

  /** It does not take place; drafts go on to the final level. @throws NotFound, Conflict with the rules, Unprocessable without a reason */
  async cancel(unit: Unit, id: string, reason: string): Promise<void> {
    const { editionId, ownerMemberId } = await this.apply(unit, id, 'cancel', reason);
    const to = { levelId: editionId, levelKind: 'final' } as const;
    await moveDrafts(unit, { from: id, to, sponsorMemberId: ownerMemberId! });
  }

  private async apply(unit: Unit, id: string, event: LevelEvent, reason?: string): Promise<Level> {
    await lockLevel(unit, id);
    const facts = () => this.facts.of(unit.manager, id, unit.now);
    const level = await this.lifecycles.apply(unit, levelLifecycle, { id, event, reason, facts });
    await unit.record(`yaas.level.${event}`, { type: 'level', id }, { state: level.state });
    return level;
  }
}

interface Move {
  from: string;
  to: Pick<Entry, 'levelId' | 'levelKind'>;
  sponsorMemberId: string;
}

/** What was never submitted follows its member. */
const moveDrafts = (unit: Unit, { from, to, sponsorMemberId }: Move) =>
  unit.manager.update(Entry, { levelId: from, sponsorMemberId, state: 'draft', revisionId: IsNull() }, to);

/** Those that were given to somebody stay; all others are as the form says. */
async function storeAwards(unit: Unit, levelId: string, awards: LevelFields['awards']): Promise<void> {
  await unit.manager.query(
    'DELETE FROM level_award a WHERE a.level_id = $1 AND NOT EXISTS (SELECT FROM level_honour h WHERE h.level_award_id = a.id)',
    [levelId],
  );
  const kept = await unit.manager.findBy(LevelAward, { levelId });
  const isKept = (award: LevelFields['awards'][number]) =>
    kept.some(({ kind, place, name }) => kind === award.kind && place === award.place && name === award.name);
  const last = Math.max(0, ...kept.map(({ position }) => position));
  const fresh = awards.filter((award) => !isKept(award));
  const rows = fresh.map((award, index) => ({ ...award, id: newId(), levelId, position: last + index + 1 }));
  if (rows.length > 0) await unit.manager.insert(LevelAward, rows);
}
