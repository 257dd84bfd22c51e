import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, readRows, type Actor } from '../../platform/index.js';
import { isGuardianOf } from '../guardian/guardian.policy.js';
import { isStudentOf, type Registered } from '../registration/registration.policy.js';
import { medicinesGiven, type GivenRow } from './notes.projection.js';

/** What a nurse gave, for the student and the guardian. */
@Injectable()
export class GivenQueries {
  /** The latest first. @throws NotFound for anybody else */
  async of(
    manager: EntityManager,
    actor: Actor,
    registration: Pick<Registered, 'accountId'> & { id: string },
  ): Promise<GivenRow[]> {
    if (!isStudentOf(actor, registration) && !isGuardianOf(actor, registration)) throw new NotFound();
    const reading = { where: 'n.registration_id = $1', parameters: [registration.id], orderBy: 'n.given_at DESC' };
    return readRows(manager, actor, { projection: medicinesGiven, reading });
  }
}
