import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { system, Work, type Unit } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { dayIn } from '../summit/zoned-days.js';
import { Invoices } from './documents/invoices.service.js';
import { FeeMails } from './fee-mails.js';
import { standOf, type Balances } from './ledger/accounts.js';
import { Ledger } from './ledger/ledger.service.js';
import { Payers } from './ledger/payers.service.js';
import { YlsLedgerEntry } from './ledger/yls-ledger-entry.entity.js';
import type { YlsPayer } from './ledger/yls-payer.entity.js';
import { refundOf } from './refund.rule.js';

/** What becomes of the fee of who cancels: nothing more is asked, and what is given back by the summit's steps is due. */
@Injectable()
export class FeeClosing {
  constructor(
    private readonly work: Work,
    private readonly ledger: Ledger,
    private readonly payers: Payers,
    private readonly invoices: Invoices,
    private readonly mails: FeeMails,
  ) {}

  /** Once; asked for again, it does nothing. */
  close(registrationId: string, cancelledAt: Date): Promise<void> {
    return this.work.run(system, async (unit) => {
      const payer = await this.payers.heldOf(unit, registrationId);
      if (!payer || !(await isToBeClosed(unit, payer))) return;
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
      const balances = await this.ledger.balances(unit.manager, payer.id);
      const cancelledOn = dayIn(cancelledAt, summit.timeZone);
      const { refundSteps: steps, beginsOn } = summit;
      const [shareCents, paidCents] = [shareOf(balances), balances.cash];
      const { keptCents, refundCents } = refundOf({ steps, beginsOn, cancelledOn, shareCents, paidCents });
      await this.letGo(unit, { payer, summit, balances, keptCents });
      const due = { kind: 'refund_due', occurredOn: cancelledOn } as const;
      const postings = { receivable: refundCents, refunds: -refundCents };
      if (refundCents > 0) await this.ledger.post(unit, payer, { ...due, postings });
      await this.mails.tell(unit, payer, { news: 'cancelled', summit, cents: refundCents });
    });
  }

  /** All but what is kept is no longer asked for, and aid goes back to its fund. */
  private async letGo(
    unit: Unit,
    {
      payer,
      summit,
      balances,
      keptCents,
    }: { payer: YlsPayer; summit: YlsSummit; balances: Balances; keptCents: number },
  ): Promise<void> {
    const { aid } = balances;
    const fee = shareOf(balances) + aid - keptCents;
    if (fee === 0 && aid === 0) return;
    const lines = [
      { what: 'not_asked', cents: -fee } as const,
      ...(aid > 0 ? [{ what: 'aid_back', cents: aid } as const] : []),
    ];
    const entry = { kind: 'credit', postings: { revenue: fee, aid: -aid, receivable: aid - fee } } as const;
    await this.invoices.issue(unit, { payer, summit, lines, entry });
  }
}

/** What the family itself was to pay. */
const shareOf = (balances: Balances): number => {
  const { charged, aided } = standOf(balances);
  return charged - aided - balances.write_off;
};

async function isToBeClosed({ manager }: Unit, payer: YlsPayer): Promise<boolean> {
  const isCancelled = await manager.existsBy(YlsRegistration, { id: payer.registrationId!, state: 'cancelled' });
  const wasClosed = await manager.existsBy(YlsLedgerEntry, { payerId: payer.id, kind: In(['credit', 'refund_due']) });
  return isCancelled && !wasClosed;
}
