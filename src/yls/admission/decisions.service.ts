import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, Lifecycles, Work, type Actor, type Unit } from '../../platform/index.js';
import { HeldDelegations } from '../delegations/held-delegations.service.js';
import { GateFactsReader } from '../registration/gate-facts-reader.js';
import { heldRegistration, RegistrationMoves } from '../registration/registration-moves.service.js';
import { isOrganiserOf } from '../registration/registration.policy.js';
import { IN_REVIEW, type Decision } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { ylsRegistrationLifecycle } from '../registration/yls-registration.lifecycle.js';
import { SummitsService } from '../summit/summits.service.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { AdmissionMails } from './admission-mails.js';
import { moveWaitlist } from './admission.jobs.js';
import { PartiesService } from './parties.service.js';
import { heldSummit, offerEnd, placesTaken } from './places.js';

/** How many of each were released. */
export type Released = Record<Decision, number>;

/** What staff decide in silence, and the one release after which everybody sees it. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly moves: RegistrationMoves,
    private readonly gates: GateFactsReader,
    private readonly summits: SummitsService,
    private readonly parties: PartiesService,
    private readonly mails: AdmissionMails,
    private readonly delegations: HeldDelegations,
  ) {}

  /** Null takes it back. The student sees nothing of it. @throws NotFound, Forbidden, Conflict once it is released */
  decide(actor: Actor, id: string, decision: Decision | null): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const registration = await heldRegistration(unit, id);
      if (!isOrganiserOf(actor, registration)) throw new Forbidden();
      if (!IN_REVIEW.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.not-in-review' });
      if (registration.state === 'submitted') await this.moves.move(unit, id, { event: 'take_up' });
      await unit.manager.update(YlsRegistration, id, { decision, decidedAt: decision && unit.now });
      await unit.record('yls-registration.decided', { type: 'yls-registration', id }, { decision });
    });
  }

  /** All of a summit at once or none. @throws NotFound, Forbidden, Conflict while somebody is undecided or more are admitted than places are there */
  release(actor: Actor, summitId: string): Promise<Released> {
    return this.work.run(actor, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      await this.summits.stepIn(unit, summitId, { event: 'release' });
      const registrations = await inReview(unit, summitId);
      await this.delegations.settle(unit, summitId);
      const held = await this.delegations.held(unit, summitId);
      const outside = countsOf(registrations.filter(({ delegationId }) => !delegationId || !held.has(delegationId)));
      const free = summit.capacity - (await placesTaken(unit, summitId));
      if (outside.admit > free)
        throw new Conflict([], { key: 'yls.refusal.more-than-places', params: { admitted: outside.admit, free } });
      await this.tellAll(unit, summit, registrations);
      await this.parties.form(unit, summitId);
      await unit.queue(moveWaitlist, { summitId });
      return countsOf(registrations);
    });
  }

  private async tellAll(unit: Unit, summit: YlsSummit, registrations: readonly YlsRegistration[]): Promise<void> {
    const ids = registrations.map(({ id }) => id);
    const facts = await this.gates.of(unit.manager, ids);
    const offerUntil = offerEnd(summit, unit.now);
    for (const { id, decision } of registrations) {
      const event = decision!;
      const set = { releasedAt: unit.now, ...(event === 'admit' ? { offerUntil } : {}) };
      const request = { id, event, set, facts: () => facts.get(id)! };
      const told = await this.lifecycles.apply(unit, ylsRegistrationLifecycle, request);
      await this.mails.tell(unit, told, { summit, news: event });
    }
  }
}

/** Locked, so that nobody decides meanwhile. @throws Conflict while somebody is undecided */
async function inReview({ manager }: Unit, summitId: string): Promise<YlsRegistration[]> {
  const found = await manager
    .createQueryBuilder(YlsRegistration, 'r')
    .setLock('pessimistic_write')
    .where(`r.summit_id = :summitId AND r.state IN ('submitted', 'under_review')`, { summitId })
    .orderBy({ 'r.submitted_at': 'ASC', 'r.id': 'ASC' })
    .getMany();
  const count = found.filter(({ decision }) => decision === null).length;
  if (count > 0) throw new Conflict([], { key: 'yls.refusal.undecided', params: { count } });
  return found;
}

const countsOf = (registrations: readonly YlsRegistration[]): Released => {
  const of = (wanted: Decision) => registrations.filter(({ decision }) => decision === wanted).length;
  return { admit: of('admit'), waitlist: of('waitlist'), decline: of('decline') };
};
