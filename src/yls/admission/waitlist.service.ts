import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { system, Work, type Unit } from '../../platform/index.js';
import { HeldDelegations } from '../delegations/held-delegations.service.js';
import { RegistrationMoves } from '../registration/registration-moves.service.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import type { SummitState } from '../summit/summit-state.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import { AdmissionMails } from './admission-mails.js';
import { partiesThatFit, passedOver, type Waiting } from './first-that-fits.js';
import { PartiesService } from './parties.service.js';
import { keepsAfter } from './keeping.js';
import { heldSummit, offerEnd, placesTaken } from './places.js';
import { ScholarshipsService } from '../scholarships/scholarships.service.js';
import { WAITING } from './waiting.js';
import { YlsParty } from './yls-party.entity.js';

/** The waitlist, which moves by itself: the first party that fits whole is offered what became free, and none is passed over for ever. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly work: Work,
    private readonly moves: RegistrationMoves,
    private readonly parties: PartiesService,
    private readonly mails: AdmissionMails,
    private readonly scholarships: ScholarshipsService,
    private readonly delegations: HeldDelegations,
  ) {}

  /** @returns how many students were offered a place */
  move(summitId: string): Promise<number> {
    return this.work.run(system, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      await this.scholarships.giveBackOfLeavers(unit, summitId);
      if (!MOVES.has(summit.state) || dayIn(unit.now, summit.timeZone) >= summit.beginsOn) return 0;
      if (summit.state === 'released') await this.delegations.settle(unit, summitId);
      await this.settleParties(unit, summitId);
      await this.parties.form(unit, summitId);
      const waiting = await unit.manager.query<WaitingParty[]>(waitingQuery, [summitId]);
      const free = summit.capacity - (await placesTaken(unit, summitId));
      const fitting = partiesThatFit(waiting, free, keepsAfter(summit, unit.now));
      const ids = passedOver(waiting, fitting).map(({ id }) => id);
      await unit.manager.increment(YlsParty, { id: In(ids) }, 'passes', 1);
      for (const party of fitting) await this.offer(unit, summit, party);
      return fitting.reduce((sum, { students }) => sum + students, 0);
    });
  }

  private async offer(unit: Unit, summit: YlsSummit, { id: partyId, delegationId }: WaitingParty): Promise<void> {
    if (delegationId) await this.delegations.hold(unit, delegationId);
    const offerUntil = offerEnd(summit, unit.now);
    const members = await unit.manager.findBy(YlsRegistration, { partyId, state: 'waitlisted' });
    for (const { id } of members) {
      const offered = await this.moves.move(unit, id, { event: 'offer', set: { offerUntil, releasedAt: unit.now } });
      await this.mails.tell(unit, offered, { summit, news: 'offer' });
    }
    await this.parties.offer(unit, partyId);
    if (members.length === 0) await this.parties.take(unit, partyId);
  }

  private async settleParties(unit: Unit, summitId: string): Promise<void> {
    const open = await unit.manager.query<{ id: string }[]>(openQuery, [summitId]);
    for (const { id } of open) await this.parties.settle(unit, id);
  }
}

/** A party that may move, and the delegation that waits with it. */
interface WaitingParty extends Waiting {
  delegationId: string | null;
  /** Students who are offered a place with it. */
  students: number;
}

/** Before the release delegations wait for seats; afterwards students wait, too. */
const MOVES: ReadonlySet<SummitState> = new Set(['open', 'closed', 'released'] as const);

const waitingQuery = `${WAITING} ORDER BY p.position, p.id`;

/** Those that may be over. A delegation that waits stays on the list without any student. */
const openQuery = `
  SELECT id FROM yls_party p WHERE summit_id = $1 AND state IN ('waiting', 'offered')
     AND NOT EXISTS (SELECT FROM yls_registration r WHERE r.party_id = p.id AND r.state IN ('waitlisted', 'admitted'))
     AND NOT EXISTS (SELECT FROM yls_delegation d WHERE d.party_id = p.id AND d.state = 'waiting') ORDER BY position, id`;
