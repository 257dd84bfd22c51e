import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { moveWaitlist } from '../admission/admission.jobs.js';
import { PartiesService } from '../admission/parties.service.js';
import { heldSummit, placesTaken } from '../admission/places.js';
import { Conflict, Lifecycles, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { Participation } from '../../registry/index.js';
import { AT_SUMMIT } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import { delegationHeld, freeTheLeft } from './delegation-held.js';
import { DelegationMails } from './delegation-mails.js';
import { runsDelegation } from './delegation.policy.js';
import { YlsDelegation } from './yls-delegation.entity.js';
import { ylsDelegationLifecycle, type DelegationEvent } from './yls-delegation.lifecycle.js';
import { YlsSeat } from './yls-seat.entity.js';

export type DelegationWay = Pick<YlsDelegation, 'summitId' | 'memberId' | 'communityId'>;
export type DelegationTold = Pick<YlsDelegation, 'name' | 'seats'>;

/** Members register delegations, hold seats for them, and give seats back. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly participation: Participation,
    private readonly parties: PartiesService,
    private readonly mails: DelegationMails,
  ) {}

  /** @returns its id, or null when the member has one of that name @throws NotFound outside the actor's reach, Conflict with what the registry says */
  open(actor: Actor, way: DelegationWay, told: DelegationTold): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      if (!runsDelegation(actor, way)) throw new NotFound();
      const summit = await heldSummit(unit, way.summitId);
      mustTakeApplications(summit, unit.now);
      await this.mustTakePart(unit, way, dayIn(unit.now, summit.timeZone));
      const { summitId, memberId } = way;
      if (await unit.manager.existsBy(YlsDelegation, { summitId, memberId, name: told.name })) return null;
      const id = newId();
      const opened = { openedBy: actor.accountId, openedAt: unit.now };
      await unit.manager.insert(YlsDelegation, { id, ...way, ...told, ...opened, state: 'draft' });
      await unit.record('yls-delegation.opened', { type: 'yls-delegation', id }, { ...way, ...told });
      return id;
    });
  }

  /** Holds all its seats, or puts it on the waitlist as a whole when fewer are free. @throws NotFound, Conflict */
  register(actor: Actor, id: string): Promise<'registered' | 'waiting'> {
    return this.work.run(actor, async (unit) => {
      const { summitId, seats } = await ofActor(unit, id);
      const summit = await heldSummit(unit, summitId);
      mustTakeApplications(summit, unit.now);
      if (seats <= summit.capacity - (await placesTaken(unit, summitId))) {
        await this.apply(unit, { id, event: 'register' });
        return 'registered';
      }
      await this.apply(unit, { id, event: 'wait', set: { partyId: await this.parties.queueUp(unit, summitId) } });
      return 'waiting';
    });
  }

  /** @returns false when the member has another one of that name @throws NotFound, Conflict when seats are taken, or more are wanted than are free */
  change(actor: Actor, id: string, told: DelegationTold): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const summit = await heldSummit(unit, (await ofActor(unit, id)).summitId);
      const before = await freeTheLeft(unit, await delegationHeld(unit, id));
      const { summitId, memberId } = before;
      const same = { id: Not(id), summitId, memberId, name: told.name };
      if (await unit.manager.existsBy(YlsDelegation, same)) return false;
      await mustHaveSeats(unit, summit, { before, seats: told.seats });
      await unit.manager.update(YlsDelegation, id, told);
      await unit.record('yls-delegation.changed', { type: 'yls-delegation', id }, { before, after: told });
      if (told.seats < before.seats) await unit.queue(moveWaitlist, { summitId });
      return true;
    });
  }

  /** Its seats are free; who has applied in it goes on alone. @throws NotFound, Conflict while students of it are at the summit, Unprocessable without a reason */
  withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, (await ofActor(unit, id)).summitId);
      const atSummit = { delegationId: id, state: In([...AT_SUMMIT]) };
      if (await unit.manager.existsBy(YlsRegistration, atSummit))
        throw new Conflict([], { key: 'yls.delegations.refusal.at-the-summit' });
      const withdrawn = await this.apply(unit, { id, event: 'withdraw', reason });
      await this.mails.alone(unit, withdrawn);
      await unit.manager.update(YlsSeat, { delegationId: id, leftAt: IsNull() }, { leftAt: unit.now, tokenHash: null });
      if (withdrawn.partyId) await this.parties.dissolve(unit, withdrawn.partyId);
      await unit.manager.update(YlsRegistration, { delegationId: id }, { delegationId: null });
    });
  }

  private async apply(
    unit: Unit,
    told: { id: string; event: DelegationEvent; set?: Partial<YlsDelegation>; reason?: string },
  ): Promise<YlsDelegation> {
    const moved = await this.lifecycles.apply(unit, ylsDelegationLifecycle, told);
    await unit.record(`yls-delegation.${told.event}`, { type: 'yls-delegation', id: told.id });
    return moved;
  }

  private async mustTakePart({ manager }: Unit, { memberId, communityId }: DelegationWay, on: string): Promise<void> {
    const answer = await this.participation.ask({ communityId, on }, manager);
    if (!answer.may) throw new Conflict(answer.refusals, answer.refusals[0]!.because);
    if (!answer.options.some((option) => option.memberId === memberId)) throw new NotFound();
  }
}

/** Read before the summit is held: locks are taken from the summit down. @throws NotFound */
async function ofActor({ manager, actor }: Unit, id: string): Promise<YlsDelegation> {
  const delegation = await manager.findOneBy(YlsDelegation, { id });
  if (!delegation || !runsDelegation(actor, delegation)) throw new NotFound();
  return delegation;
}

/** @throws Conflict */
export function mustTakeApplications({ state, appliesUntil }: YlsSummit, now: Date): void {
  if (state !== 'open' || now >= appliesUntil) throw new Conflict([], { key: 'yls.refusal.not-open' });
}

/** @throws Conflict */
async function mustHaveSeats(
  unit: Unit,
  summit: YlsSummit,
  { before, seats }: { before: YlsDelegation; seats: number },
): Promise<void> {
  const { state, seatsTaken } = before;
  if (seats < seatsTaken)
    throw new Conflict([], { key: 'yls.delegations.refusal.taken', params: { count: seatsTaken } });
  if (state === 'withdrawn') throw new Conflict([], { key: 'yls.delegations.refusal.not-registered' });
  if (seats <= before.seats) return;
  mustTakeApplications(summit, unit.now);
  const free = summit.capacity - (await placesTaken(unit, summit.id));
  if (state === 'registered' && seats - before.seats > free)
    throw new Conflict([], { key: 'yls.delegations.refusal.free', params: { count: Math.max(free, 0) } });
}
