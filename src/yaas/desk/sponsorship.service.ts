import { Injectable } from '@nestjs/common';
import { In, Not, type FindOptionsWhere } from 'typeorm';
import { RechecksService, RoundWorksService } from '../../judging/index.js';
import { Unprocessable, type Actor, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { endOfDay } from '../editions/window.js';
import { EntryEvents } from '../entries/entry-events.js';
import { EntryFactsQueries, type EntryInRules } from '../entries/entry-facts.service.js';
import { EntryMails } from '../entries/entry-mails.js';
import type { EntryState } from '../entries/entry-state.js';
import type { Entry } from '../entries/entry.entity.js';
import { ExhibitHanging } from '../exhibit/exhibit-hanging.js';
import { quotasDue, takePlaces } from '../entries/quota-places.js';
import { deskReach } from '../entries/entry.policy.js';

/** The sponsoring member's side: confirm, return, decline; and staff's: rule out. */
@Injectable()
export class SponsorshipService {
  constructor(
    private readonly events: EntryEvents,
    private readonly facts: EntryFactsQueries,
    private readonly editions: EditionsQueries,
    private readonly mails: EntryMails,
    private readonly exhibit: ExhibitHanging,
    private readonly rounds: RoundWorksService,
    private readonly rechecks: RechecksService,
  ) {}

  /** The member stands for the entry; the rules are asked once more, and judges who have ties to who stands for it now step back. @throws NotFound, Conflict with the rules */
  async confirm(unit: Unit, id: string): Promise<void> {
    let inRules: EntryInRules | undefined;
    const facts = async (entry: Entry) => {
      inRules = await this.facts.underLock(unit, entry, 'confirmation');
      return inRules.facts;
    };
    const set = { confirmedBy: unit.actor.accountId, confirmedAt: unit.now };
    await this.rounds.lockRounds(unit, id);
    const entry = await this.events.apply(unit, { id, event: 'confirm', scope: deskScope(unit.actor), facts, set });
    if (inRules?.counted) await takePlaces(unit, quotasDue(inRules.edition.rules, 'confirmation'), inRules.counted);
    await this.rechecks.ofWork(unit, id);
    await this.mails.send(unit, 'confirmed', { entry });
  }

  /** Back to the student, who may correct it until the end of the day `due` (`YYYY-MM-DD`) in the edition's zone. */
  async giveBack(unit: Unit, id: string, { reason, due }: { reason: string; due: string }): Promise<void> {
    const edition = await this.editions.current(unit.manager);
    const dueAt = endOfDay(due, edition?.timeZone ?? 'UTC');
    if (dueAt <= unit.now) throw new Unprocessable({ key: 'yaas.form.due_past' });
    if (dueAt.getTime() - unit.now.getTime() > LONGEST_RETURN)
      throw new Unprocessable({ key: 'yaas.form.due_late', params: { days: LONGEST_RETURN / DAY } });
    const set = { returnReason: reason, dueAt };
    const entry = await this.events.apply(unit, { id, event: 'return', scope: deskScope(unit.actor), set, reason });
    await this.mails.send(unit, 'returned', { entry, params: { reason, due: new Date(`${due}T12:00:00Z`) } });
  }

  /** The member does not stand for the entry. */
  async decline(unit: Unit, id: string, reason: string): Promise<void> {
    const entry = await this.events.apply(unit, { id, event: 'decline', scope: deskScope(unit.actor), reason });
    await this.mails.send(unit, 'declined', { entry, params: { reason } });
  }

  /** Two people of the staff decided so: no judge and no visitor sees the work from now on. The family is told by them. */
  async ruleOut(unit: Unit, id: string, reason: string): Promise<Entry> {
    await this.rounds.lockRounds(unit, id);
    const entry = await this.events.apply(unit, {
      id,
      event: 'rule_out',
      scope: deskScope(unit.actor),
      set: { place: null },
      reason,
    });
    await this.exhibit.takeDown(unit, id);
    await this.rounds.withdraw(unit, id);
    return entry;
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** A returned entry keeps its place in the quota, so others wait for it. */
const LONGEST_RETURN = 30 * DAY;

/** Entries of the actor's own members or editions; drafts and what a family took back are the student's alone. */
export function deskScope(actor: Actor): FindOptionsWhere<Entry> {
  const reach = deskReach(actor);
  return {
    state: Not(In(['draft', 'withdrawn'] satisfies EntryState[])),
    ...(reach && { [reach.by]: In([...reach.ids]) }),
  };
}
