import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { FreeHands, RoundWorksService } from '../../../judging/index.js';
import { Conflict, Lifecycles, newId, NotFound, type Unit } from '../../../platform/index.js';
import { deskScope, SponsorshipService } from '../../desk/sponsorship.service.js';
import { EntryEvents } from '../../entries/entry-events.js';
import { EntryFactsQueries } from '../../entries/entry-facts.service.js';
import { LIVE_STATES } from '../../entries/entry-state.js';
import { Entry } from '../../entries/entry.entity.js';
import { lockPlaces, quotasDue, takePlaces } from '../../entries/quota-places.js';
import { DisqualificationMails } from './disqualification-mails.js';
import type { DisqualificationReason } from './disqualification-words.js';
import { Disqualification } from './disqualification.entity.js';
import { disqualificationLifecycle } from './disqualification.lifecycle.js';

export interface Proposal {
  entryId: string;
  reasonCode: DisqualificationReason;
  /** The family reads it. */
  reason: string;
}

const DAY_MS = 86_400_000;

/**
 * Ruling an entry out takes two people, neither with a tie to it; the family may appeal, and a decision that was wrong is lifted without being
 * forgotten. Begun on the entry's page or on that of a round, it is the same act.
 */
@Injectable()
export class DisqualificationsService {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly events: EntryEvents,
    private readonly facts: EntryFactsQueries,
    private readonly sponsorship: SponsorshipService,
    private readonly mails: DisqualificationMails,
    private readonly hands: FreeHands,
    private readonly rounds: RoundWorksService,
  ) {}

  /** @throws NotFound; Conflict when the entry is not in, or a proposal or decision is there already */
  async propose(unit: Unit, { entryId, reasonCode, reason }: Proposal): Promise<{ id: string }> {
    const entry = await this.inScope(unit, entryId);
    await this.hands.refuseTied(unit, entryId);
    if (!LIVE_STATES.includes(entry.state) || !entry.consentedAt)
      throw new Conflict([], { key: 'yaas.disqualification.not_in' });
    const open = { entryId, state: In(['proposed', 'in_force'] as const) };
    if (await unit.manager.existsBy(Disqualification, open))
      throw new Conflict([], { key: 'yaas.disqualification.is_open' });
    const id = newId();
    const proposed = { state: 'proposed' as const, proposedBy: unit.actor.accountId!, proposedAt: unit.now };
    await unit.manager.insert(Disqualification, { id, entryId, reasonCode, reason, ...proposed });
    await unit.record('yaas.disqualification.proposed', { type: 'entry', id: entryId }, { reasonCode });
    return { id };
  }

  /** By a second person: no judge and no visitor sees the work from now on, and the family reads why. @throws NotFound, Forbidden, Conflict */
  async confirm(unit: Unit, entryId: string): Promise<void> {
    const entry = await this.inScope(unit, entryId);
    await this.hands.refuseTied(unit, entryId);
    const { id, reason, proposedBy } = await openOne(unit, entryId, 'proposed');
    if (proposedBy === unit.actor.accountId) throw new Conflict([], { key: 'yaas.disqualification.another_decides' });
    const { edition } = await this.facts.of(unit.manager, entry, unit.now);
    const days = edition.rules.appeals.withinDays;
    const appealUntil = days > 0 ? new Date(unit.now.getTime() + days * DAY_MS) : null;
    const set = { decidedBy: unit.actor.accountId, decidedAt: unit.now, appealUntil };
    await this.lifecycles.apply(unit, disqualificationLifecycle, { id, event: 'confirm', set });
    const ruledOut = await this.sponsorship.ruleOut(unit, entryId, reason);
    await this.mails.ruledOut(unit, ruledOut, { reason, appealUntil, timeZone: edition.timeZone });
  }

  /** By a second person: the entry goes on. @throws NotFound, Forbidden, Conflict */
  async reject(unit: Unit, entryId: string, reason: string): Promise<void> {
    await this.inScope(unit, entryId);
    await this.hands.refuseTied(unit, entryId);
    const { id, proposedBy } = await openOne(unit, entryId, 'proposed');
    if (proposedBy === unit.actor.accountId) throw new Conflict([], { key: 'yaas.disqualification.another_decides' });
    const set = { decidedBy: unit.actor.accountId, decidedAt: unit.now };
    await this.lifecycles.apply(unit, disqualificationLifecycle, { id, event: 'reject', reason, set });
    await unit.record('yaas.disqualification.rejected', { type: 'entry', id: entryId });
  }

  /** After an appeal or a mistake: the entry takes places again and awaits its sponsor. @throws NotFound, Conflict when its places are taken */
  async lift(unit: Unit, entryId: string, reason: string): Promise<void> {
    const entry = await this.inScope(unit, entryId);
    await this.hands.refuseTied(unit, entryId);
    const { id } = await openOne(unit, entryId, 'in_force');
    const { edition, counted } = await this.facts.of(unit.manager, entry, unit.now);
    const set = { liftedAt: unit.now };
    await this.lifecycles.apply(unit, disqualificationLifecycle, { id, event: 'lift', reason, set });
    if (counted) {
      const quotas = quotasDue(edition.rules, 'submission');
      await lockPlaces(unit.manager, quotas, counted);
      await takePlaces(unit, quotas, counted);
    }
    const cleared = { roundId: null, place: null, decidedAt: null, releasedAt: null };
    const back = await this.events.apply(unit, { id: entryId, event: 'reinstate', set: cleared, reason });
    await this.mails.reinstated(unit, back, reason);
  }

  private async inScope(unit: Unit, id: string): Promise<Entry> {
    await this.rounds.lockRounds(unit, id);
    const where = { ...deskScope(unit.actor), id };
    const entry = await unit.manager.findOne(Entry, { where, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new NotFound();
    return entry;
  }
}

async function openOne(unit: Unit, entryId: string, state: 'proposed' | 'in_force'): Promise<Disqualification> {
  const found = await unit.manager.findOneBy(Disqualification, { entryId, state });
  if (!found) throw new NotFound();
  return found;
}
