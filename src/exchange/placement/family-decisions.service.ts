import { Injectable } from '@nestjs/common';
import { Conflict, linkHolder, NotFound, system, Work, type Actor, type Unit } from '../../platform/index.js';
import { Asking } from './asking.service.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { keepAgreement, keepRefusal, type Agreement, type Refusal } from './given-answer.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { PlacementMails } from './placement-mails.js';
import { PlacementMoves } from './placement-moves.service.js';

/** The student signed in and each natural parent by their own link: both in writing, both with their day. */
@Injectable()
export class FamilyDecisions {
  constructor(
    private readonly work: Work,
    private readonly asking: Asking,
    private readonly moves: PlacementMoves,
    private readonly mails: PlacementMails,
  ) {}

  /** The student, or another student of the home. @throws NotFound for who was not asked; Conflict when the time is over */
  agree(actor: Actor, placementId: string, told: Agreement): Promise<void> {
    return this.work.run(actor, async (unit) => this.agreeAs(unit, await this.own(unit, placementId), told));
  }

  decline(actor: Actor, placementId: string, told: Refusal): Promise<void> {
    return this.work.run(actor, async (unit) => this.declineAs(unit, await this.own(unit, placementId), told));
  }

  /** By the secret of a mailed link. @throws NotFound for one that is none */
  agreeByLink(token: string, told: Agreement): Promise<void> {
    return this.byLink(token, (unit, answer) => this.agreeAs(unit, answer, told));
  }

  declineByLink(token: string, told: Refusal): Promise<void> {
    return this.byLink(token, (unit, answer) => this.declineAs(unit, answer, told));
  }

  /** Everybody has said yes: it goes on, unless the home or a rule stands in the way; then its desk is told, once. */
  async settle(unit: Unit, placement: ExchangePlacement): Promise<boolean> {
    const answers = await unit.manager.findBy(ExchangePlacementAnswer, { placementId: placement.id });
    if (placement.state !== 'family_review' || answers.some(({ agrees }) => agrees !== true)) return false;
    const asPortal = { ...unit, actor: system };
    const against = await this.moves.against(unit.manager, system, { placement, event: 'consent' });
    if (against.length > 0) return false;
    await this.moves.move(asPortal, placement, { event: 'consent' });
    await this.mails.toDesk(unit, placement, 'desk.agreed');
    await this.mails.toHost(unit, placement, 'host.agreed');
    return true;
  }

  private async agreeAs(unit: Unit, answer: ExchangePlacementAnswer, told: Agreement): Promise<void> {
    const placement = await openPlacement(unit, answer);
    await keepAgreement(unit, answer, told);
    await keepDays(unit, placement);
    const subject = { type: 'exchange-placement', id: placement.id };
    await unit.record('exchange-placement.agreed', subject, { part: answer.part, answerId: answer.id });
    const all = await unit.manager.findBy(ExchangePlacementAnswer, { placementId: placement.id });
    const isLast = all.every(({ agrees }) => agrees === true);
    if (isLast && !(await this.settle(unit, placement))) await this.mails.toDesk(unit, placement, 'desk.stuck');
  }

  /** Another student of the home who says no ends it as well: two live together by everybody's word alone. */
  private async declineAs(unit: Unit, answer: ExchangePlacementAnswer, told: Refusal): Promise<void> {
    const placement = await openPlacement(unit, answer);
    await keepRefusal(unit, answer, told);
    const set = { endReason: told.code, reason: told.text.trim() };
    const data = { part: answer.part };
    if (answer.part === 'student' || answer.part === 'parent') {
      await this.moves.move(unit, placement, { event: 'student_decline', set, data });
      if (answer.part === 'parent') await this.mails.toFamily(unit, placement, 'over');
      else await this.mails.toParents(unit, placement, 'over');
    } else {
      const reason = 'A student who lives there, or a parent, has not agreed.';
      await this.moves.move({ ...unit, actor: system }, placement, { event: 'block', set, data, reason });
      await this.mails.toFamily(unit, placement, 'over');
    }
    await this.mails.toDesk(unit, placement, 'desk.student-declined');
    await this.mails.toHost(unit, placement, 'host.not-now');
  }

  private async own({ manager, actor }: Unit, placementId: string): Promise<ExchangePlacementAnswer> {
    if (!actor.accountId) throw new NotFound();
    const answers = await manager.findBy(ExchangePlacementAnswer, { placementId, accountId: actor.accountId });
    const own = answers.find(({ part }) => part === 'student' || part === 'other_student');
    if (!own) throw new NotFound();
    return own;
  }

  private async byLink(
    token: string,
    story: (unit: Unit, answer: ExchangePlacementAnswer) => Promise<void>,
  ): Promise<void> {
    const found = await this.asking.find(this.work.read(), token);
    if (!found) throw new NotFound();
    await this.work.run(linkHolder(found.name, found.locale), (unit) => story(unit, found));
  }
}

/** The placement of an answer, locked, while it is awaited; the answer as it is then. @throws Conflict */
async function openPlacement(unit: Unit, answer: ExchangePlacementAnswer): Promise<ExchangePlacement> {
  const where = { id: answer.placementId };
  const placement = await unit.manager.findOneOrFail(ExchangePlacement, { where, lock: { mode: 'pessimistic_write' } });
  const { answeredAt } = await unit.manager.findOneByOrFail(ExchangePlacementAnswer, { id: answer.id });
  const { state, familyDecidesUntil } = placement;
  const isAwaited = state === 'family_review' && familyDecidesUntil !== null && familyDecidesUntil > unit.now;
  if (!isAwaited || answeredAt !== null) throw new Conflict([], { key: 'exchange.placement.refusal.not-asked' });
  return placement;
}

/** When the student agreed, and when the last of the parents did. */
async function keepDays({ manager, now }: Unit, placement: ExchangePlacement): Promise<void> {
  const answers = await manager.findBy(ExchangePlacementAnswer, { placementId: placement.id });
  const isGiven = (part: string) => {
    const asked = answers.filter((answer) => answer.part === part);
    return asked.length > 0 && asked.every(({ agrees }) => agrees === true);
  };
  const days = {
    studentAgreedAt: placement.studentAgreedAt ?? (isGiven('student') ? now : null),
    parentsAgreedAt: placement.parentsAgreedAt ?? (isGiven('parent') ? now : null),
  };
  await manager.update(ExchangePlacement, placement.id, days);
  Object.assign(placement, days);
}
