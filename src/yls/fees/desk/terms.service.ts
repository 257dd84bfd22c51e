import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../../platform/index.js';
import { readableRegistration } from '../../registration/registration-moves.service.js';
import { isOrganiserOf } from '../../registration/registration.policy.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { Payers } from '../ledger/payers.service.js';
import { YlsPayer } from '../ledger/yls-payer.entity.js';

/** Until when and where families pay. */
@Injectable()
export class FeeTerms {
  constructor(
    private readonly work: Work,
    private readonly payers: Payers,
  ) {}

  /** For invoices that are still to be written; the page of who owes shows it at once. @throws NotFound */
  change(actor: Actor, summitId: string, told: { payTo: string; payWithinDays: number }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const summit = await unit.manager.findOne(YlsSummit, { where: { id: summitId }, lock });
      if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
      await unit.manager.update(YlsSummit, summitId, { rules: { ...summit.rules, ...told } });
      await unit.record('yls-summit.fee-terms', { type: 'yls-summit', id: summitId }, told);
    });
  }

  /** Another last day for one family, who is reminded anew. @throws NotFound */
  extend(actor: Actor, registrationId: string, dueOn: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const registration = await readableRegistration(unit, registrationId);
      const payer = isOrganiserOf(actor, registration) ? await this.payers.heldOf(unit, registrationId) : null;
      if (!payer) throw new NotFound();
      await unit.manager.update(YlsPayer, payer.id, { dueOn, remindedOn: null });
      const about = { type: 'yls-registration', id: registrationId };
      await unit.record('yls-registration.fee-due', about, { before: payer.dueOn, after: dueOn });
    });
  }
}
