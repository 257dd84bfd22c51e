import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { AskedOthers } from '../registration/asked-others.js';
import { heldRegistration } from '../registration/registration-moves.service.js';
import { UNSIGNED } from '../registration/registration-state.js';
import { GuardianSignatures } from './guardian-signatures.js';
import type { NamedGuardian } from './guardian.schema.js';
import { YlsGuardian } from './yls-guardian.entity.js';

/** `own`: the address is the student's: nobody signs for themselves. */
export type Named = 'named' | 'own';

/** Whom a student names to sign. */
@Injectable()
export class GuardiansService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly asked: AskedOthers,
    private readonly signatures: GuardianSignatures,
  ) {}

  /**
   * In the place of who was named before: their link ends, so that an address that was typed wrong reads no child's answers. Who is named while
   * a signature is awaited is asked at once. @throws NotFound, Conflict once it is signed
   */
  name(actor: Actor, registrationId: string, told: NamedGuardian): Promise<Named> {
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      const registration = await heldRegistration(unit, registrationId);
      if (!isStudentOf(actor, registration)) throw new NotFound();
      if (!UNSIGNED.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.handed-in' });
      const account = await this.accounts.byId(registration.accountId, manager);
      if (account?.email.toLowerCase() === told.email.toLowerCase()) return 'own';
      const guardian = await this.replace(unit, registrationId, told);
      if (guardian && registration.state === 'awaiting_guardian') await this.signatures.ask(unit, guardian);
      await unit.record('yls-registration.guardian_named', { type: 'yls-registration', id: registrationId });
      return 'named';
    });
  }

  /** @returns null for the same person, whose name or language alone was corrected */
  private async replace(unit: Unit, registrationId: string, told: NamedGuardian): Promise<YlsGuardian | null> {
    const { manager } = unit;
    const before = await manager.findOneBy(YlsGuardian, { registrationId });
    if (before?.email.toLowerCase() === told.email.toLowerCase()) {
      await manager.update(YlsGuardian, before.id, told);
      return null;
    }
    await this.asked.stop(unit, registrationId, 'signature');
    await manager.delete(YlsGuardian, { registrationId });
    const guardian = { ...told, id: newId(), registrationId };
    await manager.insert(YlsGuardian, guardian);
    return guardian;
  }
}
