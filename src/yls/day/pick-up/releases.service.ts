import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, Forbidden, newId, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { isAtDoorOf, isOrganiserOf } from '../../registration/registration.policy.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { TO_COLLECT } from '../expected.js';
import { ReleaseMails } from './release-mails.js';
import { PickUpCodes } from './pick-up-codes.js';
import { YlsCollector } from './yls-collector.entity.js';
import { YlsRelease } from './yls-release.entity.js';

/** So many wrong codes for a student, and only staff give the student away. */
const MOST_TRIES = 5;

/** `wrong`: nobody was named with that code; `locked`: too many were tried; `none`: the guardian has named nobody. */
export type Released = { kind: 'released'; to: string } | { kind: 'wrong' | 'locked' | 'none' };

/** Gives a student into the hands of whom the guardian named. */
@Injectable()
export class Releases {
  constructor(
    private readonly work: Work,
    private readonly codes: PickUpCodes,
    private readonly mails: ReleaseMails,
  ) {}

  /** A wrong code counts, whatever comes after. @throws NotFound, Conflict when the student was collected before */
  byCode(
    actor: Actor,
    summitId: string,
    { registration: id, code }: { registration: string; code: string },
  ): Promise<Released> {
    return this.work.run(actor, async (unit) => {
      const registration = await this.held(unit, { id, summitId });
      const live = await unit.manager.findBy(YlsCollector, { registrationId: id, endedAt: IsNull() });
      if (live.length === 0) return { kind: 'none' };
      if (live.some(({ wrongTries }) => wrongTries >= MOST_TRIES)) return { kind: 'locked' };
      const hash = this.codes.hash(id, code);
      const collector = live.find(({ codeHash }) => codeHash === hash);
      if (!collector) {
        await unit.manager.increment(YlsCollector, { registrationId: id, endedAt: IsNull() }, 'wrongTries', 1);
        await unit.record('yls-registration.wrong_pick_up_code', { type: 'yls-registration', id });
        return { kind: live.some(({ wrongTries }) => wrongTries + 1 >= MOST_TRIES) ? 'locked' : 'wrong' };
      }
      await this.give(unit, registration, { collectorId: collector.id, collectedBy: collector.name, reason: '' });
      return { kind: 'released', to: collector.name };
    });
  }

  /** Staff know otherwise who it is, and say how. @throws NotFound, Forbidden, Conflict */
  byStaff(
    actor: Actor,
    summitId: string,
    { registration: id, collectedBy, reason }: { registration: string; collectedBy: string; reason: string },
  ): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const registration = await this.held(unit, { id, summitId });
      if (!isOrganiserOf(actor, registration)) throw new Forbidden();
      await this.give(unit, registration, { collectorId: null, collectedBy, reason });
    });
  }

  /** Held, so that nobody is collected twice, or before they came. */
  private async held({ manager, actor }: Unit, where: { id: string; summitId: string }): Promise<YlsRegistration> {
    const registration = await manager.findOne(YlsRegistration, { where, lock: { mode: 'pessimistic_write' } });
    if (!registration || !isAtDoorOf(actor, registration)) throw new NotFound();
    if (await manager.existsBy(YlsRelease, { registrationId: where.id }))
      throw new Conflict([], { key: 'yls.refusal.is-collected' });
    if (!TO_COLLECT.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.not-there' });
    return registration;
  }

  private async give(
    unit: Unit,
    registration: YlsRegistration,
    to: Pick<YlsRelease, 'collectorId' | 'collectedBy' | 'reason'>,
  ): Promise<void> {
    const { id: registrationId } = registration;
    const row = { ...to, id: newId(), registrationId, byAccountId: unit.actor.accountId!, releasedAt: unit.now };
    await unit.manager.insert(YlsRelease, row);
    await unit.record('yls-registration.released', { type: 'yls-registration', id: registrationId });
    await this.mails.tell(unit, registration, to.collectedBy);
  }
}
