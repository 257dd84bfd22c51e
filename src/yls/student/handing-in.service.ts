import { Injectable } from '@nestjs/common';
import { SignaturesService, SubmissionsService } from '../../applications/index.js';
import { NotFound, system, Work, type Actor, type Unit } from '../../platform/index.js';
import { GUARDIAN_STATEMENT } from '../form/yls-definition.js';
import { RegistrationMoves } from '../registration/registration-moves.service.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { RegistrationFiles } from './registration-files.js';

/** The student says that all is there; the guardian signs; then it is submitted by itself. */
@Injectable()
export class HandingIn {
  constructor(
    private readonly work: Work,
    private readonly files: RegistrationFiles,
    private readonly moves: RegistrationMoves,
    private readonly signatures: SignaturesService,
    private readonly submissions: SubmissionsService,
  ) {}

  /** @throws NotFound, Conflict with each rule in the way */
  handIn(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await own(unit, id);
      await this.moves.move(unit, id, { event: 'hand_in' });
      const { formId, guardian } = await this.files.one(unit.manager, id);
      const asked = { applicationId: formId!, statement: GUARDIAN_STATEMENT, personId: guardian!.id };
      await this.signatures.ask({ ...unit, actor: system }, { ...asked, locale: guardian!.locale });
    });
  }

  /** To mend something before the guardian signs; what they sign is asked anew. @throws NotFound, Conflict */
  takeBack(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await own(unit, id);
      await this.moves.move(unit, id, { event: 'take_back' });
    });
  }

  /** After a signature; that of somebody who was the guardian before counts no more. */
  async whenSigned(unit: Unit, id: string): Promise<void> {
    const { state } = await unit.manager.findOneByOrFail(YlsRegistration, { id });
    if (state !== 'awaiting_guardian') return;
    const asPortal = { ...unit, actor: system };
    const { formId, hasSigned } = await this.files.one(unit.manager, id);
    if (!hasSigned) return;
    await this.submissions.submit(asPortal, formId!);
    await this.moves.move(asPortal, id, { event: 'sign', set: { submittedAt: unit.now } });
  }
}

/** @throws NotFound */
async function own({ manager, actor }: Unit, id: string): Promise<void> {
  const registration = await manager.findOneBy(YlsRegistration, { id });
  if (!registration || !isStudentOf(actor, registration)) throw new NotFound();
}
