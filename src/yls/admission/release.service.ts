import { Injectable } from '@nestjs/common';
import { JudgedWorksQueries, ResultsService } from '../../judging/index.js';
import { Conflict, Lifecycles, Work, type Actor, type Unit } from '../../platform/index.js';
import { HeldDelegations } from '../delegations/held-delegations.service.js';
import { YLS } from '../form/yls-definition.js';
import { GateFactsReader } from '../registration/gate-facts-reader.js';
import { DECISIONS, type Decision } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { ylsRegistrationLifecycle } from '../registration/yls-registration.lifecycle.js';
import { SummitsService } from '../summit/summits.service.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { moveWaitlist } from './admission.jobs.js';
import { AdmissionMails } from './admission-mails.js';
import { PartiesService } from './parties.service.js';
import { heldSummit, offerEnd, placesTaken } from './places.js';

/** How many of each were released. */
export type Released = Record<Decision, number>;

/** Rounds in which something of these is still to come, or that reviewers look at. */
const UNDER_WAY: ReadonlySet<string> = new Set([
  'calibrating',
  'open',
  'paused',
  'closing',
  'tallied',
  'deliberation',
] as const);

/** The one release after which everybody sees what was decided in silence. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly gates: GateFactsReader,
    private readonly summits: SummitsService,
    private readonly juries: JudgedWorksQueries,
    private readonly results: ResultsService,
    private readonly parties: PartiesService,
    private readonly delegations: HeldDelegations,
    private readonly mails: AdmissionMails,
  ) {}

  /**
   * All of a summit at once or none, by as many statements for thousands as for one; the juries' rounds are released with it.
   * @throws NotFound, Forbidden; Conflict while somebody is undecided, a jury is at work, or more are admitted than places are there
   */
  release(actor: Actor, summitId: string): Promise<Released> {
    return this.work.run(actor, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      await this.summits.stepIn(unit, summitId, { event: 'release' });
      await this.releaseJuries(unit, summitId);
      const registrations = await inReview(unit, summitId);
      await this.delegations.settle(unit, summitId);
      const held = await this.delegations.held(unit, summitId);
      const { admit } = countsOf(registrations.filter(({ delegationId }) => !delegationId || !held.has(delegationId)));
      const free = summit.capacity - (await placesTaken(unit, summitId));
      if (admit > free)
        throw new Conflict([], { key: 'yls.refusal.more-than-places', params: { admitted: admit, free } });
      for (const decision of DECISIONS) await this.tell(unit, { summit, registrations, decision });
      await this.parties.form(unit, summitId);
      await unit.queue(moveWaitlist, { summitId });
      return countsOf(registrations);
    });
  }

  private async releaseJuries(unit: Unit, summitId: string): Promise<void> {
    const rounds = await this.juries.rounds(unit.manager, YLS, summitId);
    const underWay = rounds.find(({ state }) => UNDER_WAY.has(state));
    if (underWay) throw new Conflict([], { key: 'yls.refusal.jury-is-under-way', params: { round: underWay.name } });
    for (const { id } of rounds.filter(({ state }) => state === 'decided')) await this.results.releaseIn(unit, id);
  }

  private async tell(unit: Unit, { summit, registrations, decision }: Telling): Promise<void> {
    const ids = registrations.filter((one) => one.decision === decision).map(({ id }) => id);
    const isAdmitted = decision === 'admit';
    const facts = isAdmitted ? await this.gates.of(unit.manager, ids) : null;
    const told = await this.lifecycles.applyToAll(unit, ylsRegistrationLifecycle, {
      ids,
      event: decision,
      set: { releasedAt: unit.now, ...(isAdmitted ? { offerUntil: offerEnd(summit, unit.now) } : {}) },
      ...(facts ? { facts: ({ id }) => facts.get(id)! } : {}),
    });
    await this.mails.tellAll(unit, told, { summit, news: decision });
  }
}

interface Telling {
  summit: YlsSummit;
  registrations: readonly YlsRegistration[];
  decision: Decision;
}

/** Locked, so that nobody decides meanwhile. @throws Conflict while somebody is undecided */
async function inReview({ manager }: Unit, summitId: string): Promise<YlsRegistration[]> {
  const found = await manager
    .createQueryBuilder(YlsRegistration, 'r')
    .setLock('pessimistic_write')
    .where(`r.summit_id = :summitId AND r.state IN ('submitted', 'under_review')`, { summitId })
    .orderBy({ 'r.id': 'ASC' })
    .getMany();
  const count = found.filter(({ decision }) => decision === null).length;
  if (count > 0) throw new Conflict([], { key: 'yls.refusal.undecided', params: { count } });
  return found;
}

const countsOf = (registrations: readonly YlsRegistration[]): Released => {
  const of = (wanted: Decision) => registrations.filter(({ decision }) => decision === wanted).length;
  return { admit: of('admit'), waitlist: of('waitlist'), decline: of('decline') };
};
