import { Injectable } from '@nestjs/common';
import { Conflict, system, type Unit } from '../../platform/index.js';
import { AT_SUMMIT, OVER, UNSIGNED } from '../registration/registration-state.js';
import { RegistrationsService } from '../registration/registrations.service.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsGuardian } from './yls-guardian.entity.js';

/** As staff read it. */
const REASON = 'The guardian took back the agreement.';

/** A guardian may say no at any time, and the student does not go on without them. */
@Injectable()
export class GuardianWithdrawals {
  constructor(private readonly registrations: RegistrationsService) {}

  /** Of who is named now; before they signed there is nothing to end. @throws Conflict while the student is at the summit */
  async follow(unit: Unit, registrationId: string, personId: string): Promise<void> {
    const { state } = await unit.manager.findOneByOrFail(YlsRegistration, { id: registrationId });
    const isGuardian = await unit.manager.existsBy(YlsGuardian, { id: personId, registrationId });
    if (!isGuardian || UNSIGNED.has(state) || OVER.has(state)) return;
    if (AT_SUMMIT.has(state)) throw new Conflict([], { key: 'yls.refusal.at-the-summit' });
    await this.registrations.cancelIn({ ...unit, actor: system }, registrationId, REASON);
  }
}
