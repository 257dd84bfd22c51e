import { Injectable } from '@nestjs/common';
import { newId, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { GuardianMails } from '../../guardian/guardian-mails.js';
import { YlsDossier } from '../../papers/yls-dossier.entity.js';
import { RegistrationMoves } from '../../registration/registration-moves.service.js';
import { isOrganiserOf } from '../../registration/registration.policy.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { YlsCheckIn } from '../check-in/yls-check-in.entity.js';

/** Nobody leaves a child on the pavement: staff let in whom a rule stops, and say why. */
@Injectable()
export class LettingIn {
  constructor(
    private readonly work: Work,
    private readonly moves: RegistrationMoves,
    private readonly mails: GuardianMails,
  ) {}

  /** The guardian who has to sign is written to at once. @throws NotFound, Conflict for who is there, Unprocessable without a reason */
  letIn(actor: Actor, { summitId, id }: { summitId: string; id: string }, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const found = await unit.manager.findOneBy(YlsRegistration, { id, summitId });
      if (!found || !isOrganiserOf(actor, found)) throw new NotFound();
      const registration = await this.moves.move(unit, id, { event: 'let_in', reason });
      const act = { id: newId(), summitId, registrationId: id, way: 'name', deviceId: null, outcome: 'taken' } as const;
      await unit.manager.insert(YlsCheckIn, {
        ...act,
        at: unit.now,
        receivedAt: unit.now,
        byAccountId: actor.accountId!,
      });
      await this.askToSign(unit, registration);
    });
  }

  private async askToSign(unit: Unit, { id: registrationId, name, summitId }: YlsRegistration): Promise<void> {
    const dossier = await unit.manager.findOneBy(YlsDossier, { registrationId });
    if (dossier?.signedAt) return;
    const { name: summit } = await unit.manager.findOneByOrFail(YlsSummit, { id: summitId });
    await this.mails.send(unit, { registrationId, news: 'yls.papers-mail.let-in', params: { name, summit } });
  }
}
