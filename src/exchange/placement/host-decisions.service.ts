import { Injectable } from '@nestjs/common';
import { Conflict, Work, type Actor, type Unit } from '../../platform/index.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';
import { keepAgreement, keepRefusal, type Agreement, type Refusal } from './given-answer.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { PlacementMails } from './placement-mails.js';
import { PlacementMoves } from './placement-moves.service.js';
import { heldPlacement } from './placement-of.js';
import { isHostOf } from './placement.policy.js';

/** The family decides within its days, on a card without a name. */
@Injectable()
export class HostDecisions {
  constructor(
    private readonly work: Work,
    private readonly moves: PlacementMoves,
    private readonly mails: PlacementMails,
  ) {}

  /** @throws NotFound for another family; Conflict when the time is over, or with the rules in the way */
  accept(actor: Actor, id: string, told: Agreement): Promise<void> {
    return this.run(actor, id, async (unit, placement) => {
      await keepAgreement(unit, await this.answer(unit, placement), told);
      await this.moves.move(unit, placement, { event: 'host_accept', set: { hostDecidedAt: unit.now } });
      await this.mails.toDesk(unit, placement, 'desk.host-accepted');
    });
  }

  /** The bed is free again; why is told to those who look for the next home. */
  decline(actor: Actor, id: string, told: Refusal): Promise<void> {
    return this.run(actor, id, async (unit, placement) => {
      await keepRefusal(unit, await this.answer(unit, placement), told);
      const set = { hostDecidedAt: unit.now, endReason: told.code, reason: told.text.trim() };
      await this.moves.move(unit, placement, { event: 'host_decline', set });
      await this.mails.toDesk(unit, placement, 'desk.host-declined');
    });
  }

  private async answer(
    unit: Unit,
    { id, state, hostDecidesUntil }: ExchangePlacement,
  ): Promise<ExchangePlacementAnswer> {
    const isOpen = state === 'host_review' && hostDecidesUntil !== null && hostDecidesUntil > unit.now;
    if (!isOpen) throw new Conflict([], { key: 'exchange.placement.refusal.not-asked' });
    return unit.manager.findOneByOrFail(ExchangePlacementAnswer, { placementId: id, part: 'host' });
  }

  private run(
    actor: Actor,
    id: string,
    story: (unit: Unit, placement: ExchangePlacement) => Promise<void>,
  ): Promise<void> {
    return this.work.run(actor, async (unit) => story(unit, await heldPlacement(unit, id, isHostOf)));
  }
}
