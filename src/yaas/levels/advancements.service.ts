import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Conflict, judge, newId, NotFound, type RuleResult, type Unit } from '../../platform/index.js';
import { deskScope } from '../desk/sponsorship.service.js';
import { judgeConcerning } from '../entries/edition-rule.js';
import { EntryEvents } from '../entries/entry-events.js';
import { EntryMails } from '../entries/entry-mails.js';
import { Entry } from '../entries/entry.entity.js';
import { lockPlaces, takePlaces } from '../entries/quota-places.js';
import { AdvancementFactsQueries, type WinnerInRules } from './advancement-facts.queries.js';
import { advancementRules } from './advancement.rules.js';
import { Advancement } from './advancement.entity.js';
import { PassedOver } from './passed-over.entity.js';

/** Sends local winners on to the final level: the same entry moves. */
@Injectable()
export class AdvancementsService {
  constructor(
    private readonly events: EntryEvents,
    private readonly facts: AdvancementFactsQueries,
    private readonly mails: EntryMails,
  ) {}

  /** One step: checks the final level's rules, takes its places, keeps the local result, and tells the student. @throws NotFound, Forbidden, Conflict with the rules */
  async advance(unit: Unit, entryId: string): Promise<void> {
    const entry = await winner(unit, entryId);
    const { edition, counted, due, facts } = await this.underLock(unit, entry);
    const { levelId: fromLevelId, editionId: toLevelId, roundId, place } = entry;
    const { decidedAt, releasedAt } = entry;
    const there = {
      levelId: toLevelId,
      levelKind: 'final',
      roundId: null,
      place: null,
      decidedAt: null,
      releasedAt: null,
    } as const;
    const data = { from: fromLevelId, place };
    const moved = await this.events.apply(unit, {
      id: entryId,
      event: 'advance',
      facts: () => facts,
      set: there,
      data,
    });
    if (counted) await takePlaces(unit, due, counted);
    await unit.manager.insert(Advancement, {
      id: newId(),
      entryId,
      fromLevelId,
      toLevelId,
      roundId: roundId!,
      localPlace: place!,
      decidedAt: decidedAt!,
      releasedAt: releasedAt!,
      checks: judge(advancementRules, facts),
      advancedBy: unit.actor.accountId,
      advancedAt: unit.now,
    });
    await this.mails.send(unit, 'advanced', { entry: moved, params: { year: edition.year } });
  }

  /** What each rule says of it now. @throws NotFound */
  async verdicts(unit: Unit, entryId: string): Promise<{ entry: Entry; results: RuleResult[] }> {
    const entry = await winner(unit, entryId);
    const { facts } = await this.facts.of(unit.manager, entry, unit.now);
    return { entry, results: judgeConcerning(advancementRules, facts, facts.category) };
  }

  /** It stays with its local place; the next in line may go on. @throws NotFound, Conflict */
  async passOver(unit: Unit, entryId: string, reason: string): Promise<void> {
    const entry = await winner(unit, entryId);
    if (entry.publicState !== 'placed') throw new Conflict([], { key: 'yaas.rule.local_result_is_out.because' });
    const row = { entryId, reason, decidedBy: unit.actor.accountId, decidedAt: unit.now };
    await unit.manager.createQueryBuilder().insert().into(PassedOver).values(row).orIgnore().execute();
    await unit.record('yaas.entry.passed_over', { type: 'entry', id: entryId }, { reason });
  }

  /** It may go on after all. @throws NotFound */
  async takeBack(unit: Unit, entryId: string): Promise<void> {
    await winner(unit, entryId);
    await unit.manager.delete(PassedOver, { entryId });
    await unit.record('yaas.entry.passed_over_taken_back', { type: 'entry', id: entryId });
  }

  /** Nobody else takes a place under the same keys from here on, so what the rules count is what will be taken. */
  private async underLock(unit: Unit, entry: Entry): Promise<WinnerInRules> {
    const { due, counted } = await this.facts.of(unit.manager, entry, unit.now);
    if (counted) await lockPlaces(unit.manager, due, counted);
    return this.facts.of(unit.manager, entry, unit.now);
  }
}

/** A placed entry at a local level within the actor's desk, locked. @throws NotFound; Conflict when it is elsewhere by now */
async function winner(unit: Unit, id: string): Promise<Entry> {
  const where = { ...deskScope(unit.actor), id } as FindOptionsWhere<Entry>;
  const entry = await unit.manager.findOne(Entry, { where, lock: { mode: 'pessimistic_write' } });
  if (!entry) throw new NotFound();
  if (entry.levelKind !== 'local' || entry.state !== 'placed') throw new Conflict([], { key: 'yaas.levels.no_winner' });
  return entry;
}
