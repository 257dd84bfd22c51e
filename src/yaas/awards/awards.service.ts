import { Injectable } from '@nestjs/common';
import { ConsentService } from '../../consent/index.js';
import {
  Conflict,
  Forbidden,
  judge,
  Lifecycles,
  newId,
  NotFound,
  refusals,
  Unprocessable,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { ExhibitAgain } from '../exhibit/exhibit-again.js';
import { AwardCandidates, type Candidate } from './award-candidates.queries.js';
import { AwardGrant, slotName } from './award-grant.entity.js';
import { awardGrantLifecycle, editionStaff } from './award-grant.lifecycle.js';
import { AwardMails } from './award-mails.js';
import { PrizeConsent } from './prize-consent.js';
import { awardRules, type AwardFacts } from './award.rules.js';
import { isIn, slotsOf, type RuledSlot } from './award-slots.js';
import { Prize } from './prize.entity.js';
import { prizeLifecycle } from './prize.lifecycle.js';

export interface Giving {
  editionId: string;
  /** The slot's name. */
  slot: string;
  /** Null: nobody gets it. */
  entryId: string | null;
  /** Needed where nobody gets it, or where it goes against the jury's order. */
  reason: string;
}

/** Gives awards by the edition's rules, takes them back, and keeps both on record. */
@Injectable()
export class Awards {
  constructor(
    private readonly editions: EditionsQueries,
    private readonly candidates: AwardCandidates,
    private readonly lifecycles: Lifecycles,
    private readonly mails: AwardMails,
    private readonly prizeConsent: PrizeConsent,
    private readonly consents: ConsentService,
    private readonly exhibit: ExhibitAgain,
  ) {}

  /** @throws NotFound for an unknown award; Conflict with the rules that refuse; Unprocessable without a reason that is needed */
  async give(unit: Unit, giving: Giving): Promise<{ id: string }> {
    const { edition, slot } = await this.lockedSlot(unit, giving);
    const winner = giving.entryId === null ? null : await this.winner(unit, edition, giving.entryId);
    if (winner) await this.check(unit, { edition, slot, winner, reason: giving.reason });
    else await this.checkNobody(unit, edition, giving);
    const id = newId();
    const { kind, award, category, ageGroup, pool } = slot;
    const sum = winner && slot.amount > 0 ? { amount: slot.amount, currency: slot.currency } : {};
    const where = { id, editionId: edition.id, kind, award, category, ageGroup, pool, slot: giving.slot };
    const by = { givenBy: unit.actor.accountId, givenAt: unit.now, reason: giving.reason.trim() };
    const entryId = winner?.id ?? null;
    await unit.manager.insert(AwardGrant, { ...where, ...sum, ...by, entryId, state: 'given' });
    if (winner && slot.amount > 0) {
      await unit.manager.insert(Prize, { id, state: 'due', updatedAt: unit.now });
      await this.prizeConsent.ask(unit, id);
    }
    if (winner) await this.mails.given(unit, { entryId: winner.id, label: slot.label, hasPrize: slot.amount > 0 });
    if (winner) await this.exhibit.follow(unit, winner.id);
    await unit.record('yaas.award.given', { type: 'award-grant', id }, { slot: giving.slot, entryId: winner?.id });
    return { id };
  }

  /** The grant stays as history; a prize that is not paid is void. @throws NotFound, Conflict, Unprocessable without a reason */
  async revoke(unit: Unit, id: string, reason: string): Promise<AwardGrant> {
    const revokeReason = reason.trim();
    if (!revokeReason) throw new Unprocessable({ key: 'yaas.awards.form.reason' });
    const grant = await this.lifecycles.apply(unit, awardGrantLifecycle, {
      id,
      event: 'revoke',
      reason: revokeReason,
      set: { revokedAt: unit.now, revokeReason },
    });
    const prize = await unit.manager.findOneBy(Prize, { id });
    if (prize && ['due', 'accepted', 'documents_in'].includes(prize.state))
      await this.lifecycles.apply(unit, prizeLifecycle, { id, event: 'void', set: { updatedAt: unit.now } });
    await this.consents.cancel(unit, id);
    if (grant.entryId) await this.exhibit.follow(unit, grant.entryId);
    await unit.record('yaas.award.revoked', { type: 'award-grant', id }, { slot: grant.slot, entryId: grant.entryId });
    return grant;
  }

  /** @throws NotFound where the actor is not staff of the edition. */
  async editionOf(actor: Actor, editionId: string): Promise<EditionWithRules> {
    if (!editionStaff.allows(actor, { editionId })) throw new NotFound();
    return this.editions.byId(editionId);
  }

  /** Two who give awards of an edition wait for each other. */
  private async lockedSlot(unit: Unit, { editionId, slot: name }: Giving) {
    if (!editionStaff.allows(unit.actor, { editionId })) throw new Forbidden();
    const edition = await this.editions.byId(editionId, unit.manager);
    const slot = slotsOf(edition.rules).find((one) => slotName(one) === name);
    if (!slot) throw new NotFound();
    await unit.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`awards ${editionId}`]);
    return { edition, slot };
  }

  private async winner(unit: Unit, edition: EditionWithRules, entryId: string): Promise<Candidate> {
    const [found] = await this.candidates.of(unit.manager, { editionId: edition.id, rules: edition.rules }, [entryId]);
    if (!found) throw new Conflict([], { key: 'yaas.rule.award_result_released.because' });
    return found;
  }

  private async check(
    unit: Unit,
    {
      edition,
      slot,
      winner,
      reason,
    }: { edition: EditionWithRules; slot: RuledSlot; winner: Candidate; reason: string },
  ): Promise<void> {
    const given = await unit.manager.findBy(AwardGrant, { editionId: edition.id, state: 'given' });
    const here = given.filter((grant) => grant.slot === slotName(slot));
    const own = given.filter(({ entryId }) => entryId === winner.id);
    const facts: AwardFacts = {
      released: true,
      inSlot: isIn(slot, winner),
      holders: here.filter(({ entryId }) => entryId !== null && entryId !== winner.id).length,
      withheld: here.some(({ entryId }) => entryId === null),
      holdsOne: own.some((grant) => here.includes(grant) || (grant.kind === 'ladder' && slot.kind === 'ladder')),
      coWinners: edition.rules.awards.coWinners,
      place: winner.place,
      earnedBy: slot.place,
      reason,
    };
    const against = refusals(judge(awardRules, facts));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
  }

  private async checkNobody(unit: Unit, { id: editionId, rules }: EditionWithRules, { slot, reason }: Giving) {
    if (!rules.awards.noAward) throw new Conflict([], { key: 'yaas.awards.refusal.no_award' });
    if (!reason.trim()) throw new Unprocessable({ key: 'yaas.awards.form.reason' });
    if (await unit.manager.existsBy(AwardGrant, { editionId, slot, state: 'given' }))
      throw new Conflict([], { key: 'yaas.awards.refusal.has_holder' });
  }
}
