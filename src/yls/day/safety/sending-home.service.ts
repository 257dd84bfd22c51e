import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { YlsGuardian } from '../../guardian/yls-guardian.entity.js';
import { RegistrationMoves } from '../../registration/registration-moves.service.js';
import { isOrganiserOf } from '../../registration/registration.policy.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { THERE } from '../expected.js';
import { YlsSendHome } from './yls-send-home.entity.js';

/** Sends a student home: one of staff asks and says why, another agrees, and the guardian is told at once. */
@Injectable()
export class SendingHome {
  constructor(
    private readonly work: Work,
    private readonly moves: RegistrationMoves,
  ) {}

  /** In the place of what was asked before. @throws NotFound, Conflict when the student is not there */
  ask(actor: Actor, registrationId: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.held(unit, registrationId);
      const row = {
        registrationId,
        reason,
        askedBy: actor.accountId!,
        askedAt: unit.now,
        agreedBy: null,
        agreedAt: null,
      };
      await unit.manager.upsert(YlsSendHome, row, ['registrationId']);
      await unit.record('yls-registration.send_home_asked', { type: 'yls-registration', id: registrationId });
    });
  }

  /** @throws NotFound, Conflict for whoever asked */
  agree(actor: Actor, registrationId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const registration = await this.held(unit, registrationId);
      const asked = await unit.manager.findOneBy(YlsSendHome, { registrationId });
      if (!asked) throw new NotFound();
      if (asked.askedBy === actor.accountId) throw new Conflict([], { key: 'yls.refusal.second-of-two' });
      const agreed = { agreedBy: actor.accountId, agreedAt: unit.now };
      await unit.manager.update(YlsSendHome, { registrationId }, agreed);
      const { reason } = asked;
      await this.moves.move(unit, registrationId, { event: 'send_home', reason, set: { endedReason: reason } });
      await tell(unit, registration);
    });
  }

  /** Nobody is sent home after all. @throws NotFound */
  drop(actor: Actor, registrationId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.held(unit, registrationId);
      await unit.manager.delete(YlsSendHome, { registrationId });
      await unit.record('yls-registration.send_home_dropped', { type: 'yls-registration', id: registrationId });
    });
  }

  private async held({ manager, actor }: Unit, id: string): Promise<YlsRegistration> {
    const lock = { mode: 'pessimistic_write' } as const;
    const registration = await manager.findOne(YlsRegistration, { where: { id }, lock });
    if (!registration || !isOrganiserOf(actor, registration)) throw new NotFound();
    if (!THERE.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.not-there' });
    return registration;
  }
}

/** The mail asks the guardian to call; why is said by a person. */
async function tell(unit: Unit, { id, called, name }: YlsRegistration): Promise<void> {
  const guardian = await unit.manager.findOneBy(YlsGuardian, { registrationId: id });
  if (!guardian) return;
  const params = { name: called || name };
  await unit.mail({
    to: guardian.email,
    locale: guardian.locale,
    subject: { key: 'yls.mail.sent-home.subject', params },
    paragraphs: [{ key: 'yls.mail.sent-home.text', params }],
    about: { type: 'yls-registration', id },
  });
}
