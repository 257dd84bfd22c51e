import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { WITH_STUDENT } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
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
  ) {}

  /** In the place of who was named before. @throws NotFound, Conflict once it is handed in */
  name(actor: Actor, registrationId: string, told: NamedGuardian): Promise<Named> {
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      const registration = await manager.findOneBy(YlsRegistration, { id: registrationId });
      if (!registration || !isStudentOf(actor, registration)) throw new NotFound();
      if (!WITH_STUDENT.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.handed-in' });
      const account = await this.accounts.byId(registration.accountId, manager);
      if (account?.email.toLowerCase() === told.email.toLowerCase()) return 'own';
      await manager.delete(YlsGuardian, { registrationId });
      await manager.insert(YlsGuardian, { ...told, id: newId(), registrationId });
      await unit.record('yls-registration.guardian_named', { type: 'yls-registration', id: registrationId });
      return 'named';
    });
  }
}
