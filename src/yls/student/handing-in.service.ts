import { Injectable } from '@nestjs/common';
import { SubmissionsService } from '../../applications/index.js';
import { Conflict, NotFound, system, Work, type Actor, type Unit } from '../../platform/index.js';
import { GuardianSignatures } from '../guardian/guardian-signatures.js';
import { heldRegistration, RegistrationMoves } from '../registration/registration-moves.service.js';
import { isStudentOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { RegistrationFiles } from './registration-files.js';

/** The student says that all is there; the guardian signs; then it is submitted by itself. */
@Injectable()
export class HandingIn {
  constructor(
    private readonly work: Work,
    private readonly files: RegistrationFiles,
    private readonly moves: RegistrationMoves,
    private readonly signatures: GuardianSignatures,
    private readonly submissions: SubmissionsService,
  ) {}

  /** A signature that stands for the same answers submits it at once. @throws NotFound, Conflict with each rule in the way */
  handIn(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await own(unit, id);
      await this.moves.move(unit, id, { event: 'hand_in' });
      const { guardian, hasSigned } = await this.files.one(unit.manager, id);
      if (hasSigned) await this.whenSigned(unit, id);
      else await this.signatures.ask(unit, guardian!);
    });
  }

  /** Once more, at most once a day. @throws NotFound, Conflict */
  askAgain(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await own(unit, id);
      const { state } = await heldRegistration(unit, id);
      if (state !== 'awaiting_guardian') throw new Conflict([], { key: 'yls.refusal.nobody-is-asked' });
      await this.signatures.askAgain(unit, (await this.files.one(unit.manager, id)).guardian!);
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
    const { state, summitId } = await unit.manager.findOneByOrFail(YlsRegistration, { id });
    if (state !== 'awaiting_guardian') return;
    await stillSummit(unit, summitId);
    const asPortal = { ...unit, actor: system };
    const { formId, hasSigned } = await this.files.one(unit.manager, id);
    if (!hasSigned) return;
    await this.submissions.submit(asPortal, formId!);
    await this.moves.move(asPortal, id, { event: 'sign', set: { submittedAt: unit.now } });
  }
}

/** Held against a release at the same moment, which would leave this one out. */
async function stillSummit({ manager }: Unit, id: string): Promise<void> {
  await manager.findOneOrFail(YlsSummit, { where: { id }, lock: { mode: 'pessimistic_read' } });
}

/** @throws NotFound */
async function own({ manager, actor }: Unit, id: string): Promise<void> {
  const registration = await manager.findOneBy(YlsRegistration, { id });
  if (!registration || !isStudentOf(actor, registration)) throw new NotFound();
}
