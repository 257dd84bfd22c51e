import { Injectable } from '@nestjs/common';
import { NotFound, system, Work, type Unit } from '../../platform/index.js';
import { RegistrationMoves } from '../registration/registration-moves.service.js';
import { listed, PLACED_STATES } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn, daysAfter } from '../summit/zoned-days.js';
import { AdmissionMails } from './admission-mails.js';
import { partiesThatFit, type Waiting } from './first-that-fits.js';
import { PartiesService } from './parties.service.js';
import { ScholarshipsService } from './scholarships.service.js';

/** The waitlist, which moves by itself: the first party that fits whole is offered what became free. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly work: Work,
    private readonly moves: RegistrationMoves,
    private readonly parties: PartiesService,
    private readonly mails: AdmissionMails,
    private readonly scholarships: ScholarshipsService,
  ) {}

  /** @returns how many students were offered a place */
  move(summitId: string): Promise<number> {
    return this.work.run(system, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      await this.scholarships.giveBackOfLeavers(unit, summitId);
      if (summit.state !== 'released' || dayIn(unit.now, summit.timeZone) >= summit.beginsOn) return 0;
      await this.settleParties(unit, summitId);
      await this.parties.form(unit, summitId);
      const waiting = await unit.manager.query<Waiting[]>(waitingQuery, [summitId]);
      const fitting = partiesThatFit(waiting, summit.capacity - (await placesTaken(unit, summitId)));
      for (const { id } of fitting) await this.offer(unit, summit, id);
      return fitting.reduce((sum, { size }) => sum + size, 0);
    });
  }

  private async offer(unit: Unit, summit: YlsSummit, partyId: string): Promise<void> {
    const offerUntil = offerEnd(summit, unit.now);
    const members = await unit.manager.findBy(YlsRegistration, { partyId, state: 'waitlisted' });
    for (const { id } of members) {
      const offered = await this.moves.move(unit, id, { event: 'offer', set: { offerUntil, releasedAt: unit.now } });
      await this.mails.tell(unit, offered, { summit, news: 'offer' });
    }
    await this.parties.offer(unit, partyId);
  }

  private async settleParties(unit: Unit, summitId: string): Promise<void> {
    const open = await unit.manager.query<{ id: string }[]>(
      `SELECT id FROM yls_party WHERE summit_id = $1 AND state IN ('waiting', 'offered') ORDER BY position, id`,
      [summitId],
    );
    for (const { id } of open) await this.parties.settle(unit, id);
  }
}

/** Whoever gives out places holds the summit, so that no place is given twice. @throws NotFound */
export async function heldSummit({ manager }: Unit, id: string): Promise<YlsSummit> {
  const summit = await manager.findOne(YlsSummit, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!summit) throw new NotFound();
  return summit;
}

/** The last day of an offer that is made now: none outlasts the eve of the summit. */
export function offerEnd(
  { timeZone, offerDays, beginsOn }: Pick<YlsSummit, 'timeZone' | 'offerDays' | 'beginsOn'>,
  now: Date,
): string {
  const usual = daysAfter(dayIn(now, timeZone), offerDays);
  const eve = daysAfter(beginsOn, -1);
  return usual < eve ? usual : eve;
}

/** With open offers. */
export async function placesTaken({ manager }: Unit, summitId: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM yls_registration WHERE summit_id = $1 AND state IN (${listed(PLACED_STATES)})`,
    [summitId],
  );
  return row!.count;
}

const waitingQuery = `
  SELECT p.id, count(*)::int AS size FROM yls_party p JOIN yls_registration r ON r.party_id = p.id AND r.state = 'waitlisted'
   WHERE p.summit_id = $1 AND p.state = 'waiting' GROUP BY p.id, p.position ORDER BY p.position, p.id`;
