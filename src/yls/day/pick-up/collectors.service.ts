import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, newId, NotFound, Work } from '../../../platform/index.js';
import type { GuardianVisit } from '../../guardian/guardian-door.js';
import { OVER } from '../../registration/registration-state.js';
import { TO_COLLECT } from '../expected.js';
import { PickUpCodes } from './pick-up-codes.js';
import { YlsCollector } from './yls-collector.entity.js';
import { YlsRelease } from './yls-release.entity.js';

/** So many people may collect one student at a time. */
const MOST = 6;

/** Whom a guardian lets collect the student; by the link in the guardian's mail. */
@Injectable()
export class Collectors {
  constructor(
    private readonly work: Work,
    private readonly codes: PickUpCodes,
  ) {}

  /** @returns the code, which is shown once and mailed to the guardian, and kept nowhere @throws NotFound, Conflict */
  name({ actor, guardian, registration, summit }: GuardianVisit, name: string): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const { id: registrationId, state } = registration;
      const isGone = await manager.existsBy(YlsRelease, { registrationId });
      if (isGone || (OVER.has(state) && !TO_COLLECT.has(state)))
        throw new Conflict([], { key: 'yls.refusal.is-collected' });
      if ((await manager.countBy(YlsCollector, { registrationId, endedAt: IsNull() })) >= MOST)
        throw new Conflict([], { key: 'yls.refusal.enough-collectors', params: { most: MOST } });
      const code = this.codes.make();
      const codeHash = this.codes.hash(registrationId, code);
      await manager.insert(YlsCollector, { id: newId(), registrationId, name, codeHash, namedAt: now });
      const about = { type: 'yls-registration', id: registrationId };
      await unit.record('yls-registration.collector_named', about);
      await unit.mail({
        to: guardian.email,
        locale: guardian.locale,
        subject: { key: 'yls.mail.collector.subject', params: { summit: summit.name } },
        paragraphs: [{ key: 'yls.mail.collector.text', params: { name, code } }, { key: 'yls.mail.collector.secret' }],
        about,
      });
      return code;
    });
  }

  /** Somebody may collect the student no more. @throws NotFound */
  async end({ actor, registration }: GuardianVisit, id: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const where = { id, registrationId: registration.id, endedAt: IsNull() };
      const { affected } = await unit.manager.update(YlsCollector, where, { endedAt: unit.now });
      if (!affected) throw new NotFound();
      await unit.record('yls-registration.collector_ended', { type: 'yls-registration', id: registration.id });
    });
  }
}
