import { Injectable, Logger } from '@nestjs/common';
import { Clock, Conflict, NotFound, system, Work, type Actor } from '../../platform/index.js';
import { RegistrationMoves } from '../registration/registration-moves.service.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import { AdmissionMails } from './admission-mails.js';
import { PartiesService } from './parties.service.js';

/** Offers until their last day: taken by the student, or over by themselves. */
@Injectable()
export class OffersService {
  private readonly log = new Logger('yls');

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly moves: RegistrationMoves,
    private readonly mails: AdmissionMails,
    private readonly parties: PartiesService,
  ) {}

  /** @throws NotFound, Conflict when it was not offered or the last day is over */
  take(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const registration = await manager.findOneBy(YlsRegistration, { id });
      if (!registration || !isStudentOf(actor, registration)) throw new NotFound();
      const { timeZone } = await manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
      if (registration.offerUntil !== null && registration.offerUntil < dayIn(now, timeZone))
        throw new Conflict([], { key: 'yls.refusal.offer-is-over' });
      await this.moves.move(unit, id, { event: 'confirm', set: { confirmedAt: now } });
      if (registration.partyId) await this.parties.settle(unit, registration.partyId);
    });
  }

  /** Those whose last day is over where the summit is held, each by itself: one that cannot end stops no other. @returns how many */
  async expire(): Promise<number> {
    const due = await this.work.read().query<{ id: string }[]>(dueQuery, [this.clock.now()]);
    let ended = 0;
    for (const { id } of due) {
      try {
        await this.expireOne(id);
        ended += 1;
      } catch (error) {
        this.log.error({ err: error, registration: id }, 'an offer could not be ended by the clock');
      }
    }
    return ended;
  }

  private expireOne(id: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const expired = await this.moves.move(unit, id, { event: 'expire' });
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: expired.summitId });
      await this.mails.tell(unit, expired, { summit, news: 'expire' });
    });
  }
}

const dueQuery = `
  SELECT r.id FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id
   WHERE r.state = 'admitted' AND r.offer_until < ($1::timestamptz AT TIME ZONE s.time_zone)::date ORDER BY r.offer_until, r.id`;
