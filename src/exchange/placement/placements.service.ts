import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { Asking } from './asking.service.js';
import { Departures, type Leaving } from './departures.service.js';
import { Disclosures } from './disclosures.service.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { FamilyDecisions } from './family-decisions.service.js';
import type { NewPlacement } from './new-placement.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { decidingDays } from './deciding-days.js';
import { PlacementMails } from './placement-mails.js';
import { PlacementMoves } from './placement-moves.service.js';
import { placementOfDesk, placementOfProposer } from './placement-of.js';
import { isOfficer } from './placement.policy.js';
import { Proposals } from './proposals.service.js';

/** What the desk does with a placement, from the proposal to the day on which names are told. */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly work: Work,
    private readonly proposals: Proposals,
    private readonly moves: PlacementMoves,
    private readonly asking: Asking,
    private readonly decisions: FamilyDecisions,
    private readonly disclosures: Disclosures,
    private readonly departures: Departures,
    private readonly mails: PlacementMails,
  ) {}

  /** Holds the bed and the student. @returns its id @throws NotFound; Conflict that says who holds them, or with the rules in the way */
  propose(actor: Actor, told: NewPlacement): Promise<string> {
    return this.proposals.propose(actor, told);
  }

  /** The family is asked, on a card without name and photograph: 22 CFR 62.25(m)(4). */
  offer(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const placement = await placementOfProposer(unit, id);
      const hostDecidesUntil = (await decidingDays(unit, placement)).host;
      await this.moves.move(unit, placement, { event: 'offer', set: { hostDecidesUntil } });
      await this.asking.host(unit, placement, hostDecidesUntil);
    });
  }

  /** The student signed in, the natural parents by links of their own. @throws Conflict when no parent is known */
  askFamily(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const placement = await placementOfDesk(unit, id);
      const familyDecidesUntil = (await decidingDays(unit, placement)).family;
      await this.moves.move(unit, placement, { event: 'ask_family', set: { familyDecidesUntil } });
      await this.asking.family(unit, placement, familyDecidesUntil);
    });
  }

  /** Sends a parent a new link; the one before it ends. @throws NotFound, Conflict when they have answered */
  remind(actor: Actor, id: string, answerId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const placement = await placementOfDesk(unit, id);
      const answer = await unit.manager.findOneBy(ExchangePlacementAnswer, { id: answerId, placementId: id });
      if (!answer?.email) throw new NotFound();
      if (answer.answeredAt || placement.state !== 'family_review')
        throw new Conflict([], { key: 'exchange.placement.refusal.not-asked' });
      await this.asking.again(unit, answer, answer.part === 'parent' ? 'parent.asked' : 'parent.second');
      await unit.record('exchange-placement.reminded', { type: 'exchange-placement', id }, { answerId });
    });
  }

  /** Everybody has agreed and something stood in the way: asked again. @returns false while it still does */
  settle(actor: Actor, id: string): Promise<boolean> {
    return this.work.run(actor, async (unit) => this.decisions.settle(unit, await placementOfDesk(unit, id)));
  }

  /** The school knows with whom the student will live. @returns false for a day that is yet to come */
  confirmSchool(actor: Actor, id: string, schoolConfirmedOn: string): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const placement = await placementOfDesk(unit, id);
      if (schoolConfirmedOn > dayOf(unit)) return false;
      await this.moves.move(unit, placement, { event: 'confirm_school', set: { schoolConfirmedOn } });
      return true;
    });
  }

  /** The sponsor's word, by an officer who has not proposed it. */
  approve(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const placement = await placementOfDesk(unit, id);
      mustBeOfAnother(actor, placement);
      const set = { approvedBy: actor.accountId, approvedAt: unit.now };
      await this.moves.move(unit, placement, { event: 'approve', set });
      await this.mails.toDesk(unit, placement, 'desk.approved');
    });
  }

  /** A coach was in touch with the family, and an officer who has not proposed it finds that sport plays no part: 22 CFR 62.25(h)(2). */
  clearSport(actor: Actor, id: string, because: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const placement = await placementOfDesk(unit, id);
      if (!isOfficer(actor, placement)) throw new Forbidden();
      mustBeOfAnother(actor, placement);
      const cleared = { sportClearedOn: dayOf(unit), sportClearedBy: actor.accountId, sportClearedBecause: because };
      await unit.manager.update(ExchangePlacement, id, cleared);
      await unit.record('exchange-placement.sport-cleared', { type: 'exchange-placement', id });
    });
  }

  /** Each side learns who the other is: 22 CFR 62.25(l)(2). */
  disclose(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => this.disclosures.disclose(unit, await placementOfDesk(unit, id)));
  }

  /** @returns false for a day that is yet to come */
  moveIn(actor: Actor, id: string, movedInOn: string): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const placement = await placementOfDesk(unit, id);
      if (movedInOn > dayOf(unit)) return false;
      await this.moves.move(unit, placement, { event: 'move_in', set: { movedInOn } });
      return true;
    });
  }

  /** The student is to move: another home can be proposed while this one lasts. 22 CFR 62.25(l)(3). */
  moveOut(actor: Actor, id: string, told: Parameters<Departures['moveOut']>[2]): Promise<void> {
    return this.work.run(actor, async (unit) => this.departures.moveOut(unit, await placementOfDesk(unit, id), told));
  }

  /** @returns false for a day that is yet to come, or before the student moved in */
  end(actor: Actor, id: string, told: Parameters<Departures['end']>[2]): Promise<boolean> {
    return this.work.run(actor, async (unit) => this.departures.end(unit, await placementOfDesk(unit, id), told));
  }

  /** Something cannot be mended, such as a family that left. */
  block(actor: Actor, id: string, reason: string): Promise<void> {
    return this.leave(actor, id, { event: 'block', reason });
  }

  cancel(actor: Actor, id: string, reason: string): Promise<void> {
    return this.leave(actor, id, { event: 'cancel', reason });
  }

  /** All that an application holds, when its student leaves the programme. */
  cancelAllOf(unit: Unit, applicationId: string, reason: string): Promise<void> {
    return this.leaveAllOf(unit, applicationId, { on: dayOf(unit), code: 'other', reason });
  }

  /** When its student has gone home as meant, on a day (ISO): where they lived it has ended with the stay. */
  completeAllOf(unit: Unit, applicationId: string, on: string): Promise<void> {
    return this.leaveAllOf(unit, applicationId, { on, code: 'completed', reason: 'The stay is over.' });
  }

  private async leaveAllOf(unit: Unit, applicationId: string, leaving: Leaving): Promise<void> {
    const placements = await unit.manager.find(ExchangePlacement, {
      where: { applicationId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const placement of placements) await this.departures.leaveProgramme(unit, placement, leaving);
  }

  private leave(actor: Actor, id: string, told: { event: 'block' | 'cancel'; reason: string }): Promise<void> {
    return this.work.run(actor, async (unit) => this.departures.leave(unit, await placementOfDesk(unit, id), told));
  }
}

/** @throws Conflict for an officer who has proposed it */
function mustBeOfAnother(actor: Actor, placement: ExchangePlacement): void {
  if (isOfficer(actor, placement) && placement.proposedBy === actor.accountId)
    throw new Conflict([], { key: 'exchange.placement.refusal.own-proposal' });
}

const dayOf = ({ now }: Unit): string => dayOfOffice(now);
