import { Injectable } from '@nestjs/common';
import { ConsentQueries } from '../../../consent/index.js';
import { Lifecycles, newId, NotFound, type Unit } from '../../../platform/index.js';
import { PROGRAMME } from '../../editions/editions.service.js';
import { Entry } from '../../entries/entry.entity.js';
import { ExhibitHanging } from '../../exhibit/exhibit-hanging.js';
import { ExhibitTakedowns } from '../../exhibit/exhibit-takedowns.js';
import { Holds } from '../holds.js';
import { LateReleases } from './late-releases.js';
import type { CaseEvent, CaseOutcome, CaseReason, CaseSource } from './case-words.js';
import { ModerationCase, type CaseEvidence } from './moderation-case.entity.js';
import { caseLifecycle } from './moderation-case.lifecycle.js';

export interface NewCase {
  entryId: string;
  reason: CaseReason;
  source: CaseSource;
  note?: string;
  /** Whether the entry stands still from now on. */
  hold?: boolean;
  /** For the trained group alone; what concerns safety always is. */
  safeguarding?: boolean;
  /** Tells the scan's findings apart; the same one is told once. */
  finding?: string;
  evidence?: CaseEvidence;
  otherEntryId?: string;
}

/** Outcomes after which the end of a hold must not hang the work again. */
const KEPT_OFF: ReadonlySet<CaseOutcome> = new Set(['taken_down', 'ruled_out', 'referred']);

/** Opens, holds, lifts and settles cases. A hold takes the work off the wall in the same transaction. */
@Injectable()
export class CasesService {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly exhibit: ExhibitHanging,
    private readonly takedowns: ExhibitTakedowns,
    private readonly consents: ConsentQueries,
    private readonly holds: Holds,
    private readonly releases: LateReleases,
  ) {}

  /** The caller has made sure that the actor may see the entry. @returns null where the scan told it before. @throws NotFound */
  async open(unit: Unit, { hold = false, ...told }: NewCase): Promise<{ id: string } | null> {
    const entry = await this.locked(unit, told.entryId);
    const id = newId();
    const inserted = await unit.manager
      .createQueryBuilder()
      .insert()
      .into(ModerationCase)
      .values({ ...caseOf(unit, told), id, editionId: entry.editionId })
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return null;
    const { reason, source, safeguarding } = caseOf(unit, told);
    await unit.record('yaas.case.opened', { type: 'moderation_case', id }, { reason, source, safeguarding });
    if (hold) await this.holdAtOnce(unit, id, told.entryId);
    return { id };
  }

  /** The entry stands still from now on. @throws NotFound, Forbidden, Conflict */
  async hold(unit: Unit, id: string, reason: string): Promise<void> {
    const { entryId } = await this.found(unit, id);
    await this.locked(unit, entryId);
    await this.apply(unit, { id, event: 'hold', reason, set: { heldAt: unit.now } });
    await this.exhibit.takeDown(unit, entryId);
  }

  /** The case stays open as a hint; the entry goes on unless another case holds it. @throws NotFound, Forbidden, Conflict */
  async lift(unit: Unit, id: string, reason: string): Promise<void> {
    const { entryId } = await this.found(unit, id);
    await this.locked(unit, entryId);
    await this.apply(unit, { id, event: 'lift', reason });
    await this.goOn(unit, entryId);
  }

  /** Ends the case with its outcome; unless the work is fine now, it stays off the wall until staff put it back. @throws NotFound, Forbidden, Conflict */
  async settle(unit: Unit, id: string, { outcome, reason }: { outcome: CaseOutcome; reason: string }): Promise<void> {
    const { entryId } = await this.found(unit, id);
    await this.locked(unit, entryId);
    const set = { outcome, settledBy: unit.actor.accountId, settledAt: unit.now };
    await this.apply(unit, { id, event: 'settle', reason, set });
    if (KEPT_OFF.has(outcome)) await this.takedowns.keepOff(unit, entryId, id);
    await this.goOn(unit, entryId);
  }

  /** Something new came up: the history stays. @throws NotFound, Forbidden, Conflict */
  async reopen(unit: Unit, id: string, reason: string): Promise<void> {
    await this.apply(unit, { id, event: 'reopen', reason, set: { outcome: null, settledBy: null, settledAt: null } });
  }

  private async apply(
    unit: Unit,
    told: { id: string; event: CaseEvent; reason: string; set?: Partial<Omit<ModerationCase, 'id' | 'state'>> },
  ): Promise<void> {
    await this.lifecycles.apply(unit, caseLifecycle, told);
    await unit.record(`yaas.case.${told.event}`, { type: 'moderation_case', id: told.id });
  }

  private async holdAtOnce(unit: Unit, id: string, entryId: string): Promise<void> {
    await this.apply(unit, { id, event: 'hold', reason: '', set: { heldAt: unit.now } });
    await this.exhibit.takeDown(unit, entryId);
  }

  /** What waited for the hold: the wall, and the outcome where the others of its round were told theirs. */
  private async goOn(unit: Unit, entryId: string): Promise<void> {
    if ((await this.holds.openFor(unit.manager, [entryId])).size > 0) return;
    const answers = (await this.consents.effective(unit.manager, PROGRAMME, [entryId])).get(entryId) ?? {};
    await this.releases.catchUp(unit, entryId, answers);
    const entry = await unit.manager.findOneByOrFail(Entry, { id: entryId });
    if (entry.levelKind === 'final') await this.exhibit.follow(unit, entry, answers);
  }

  private async locked(unit: Unit, id: string): Promise<Entry> {
    const entry = await unit.manager.findOne(Entry, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new NotFound();
    return entry;
  }

  private async found(unit: Unit, id: string): Promise<ModerationCase> {
    const found = await unit.manager.findOneBy(ModerationCase, { id });
    if (!found) throw new NotFound();
    return found;
  }
}

function caseOf({ actor, now }: Unit, told: Omit<NewCase, 'hold'>) {
  const { entryId, reason, source, note = '', finding = null, evidence = {}, otherEntryId = null } = told;
  const byPerson = source === 'staff' || source === 'coordinator' || source === 'judge';
  return {
    entryId,
    reason,
    source,
    note,
    finding,
    evidence,
    otherEntryId,
    safeguarding: told.safeguarding === true || reason === 'safety',
    state: 'hint' as const,
    openedBy: byPerson ? actor.accountId : null,
    openedAt: now,
  };
}
