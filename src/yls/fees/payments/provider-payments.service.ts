import { Injectable } from '@nestjs/common';
import { Conflict, newId, NotFound, PortalConfig, system, Work } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { standOf } from '../ledger/accounts.js';
import { Ledger } from '../ledger/ledger.service.js';
import { YlsLedgerEntry } from '../ledger/yls-ledger-entry.entity.js';
import { YlsPayer } from '../ledger/yls-payer.entity.js';
import type { HowToPay, PaymentAsked, ProviderMessage } from './payment-provider.js';
import { PaymentProviders } from './payment-providers.js';
import { Payments } from './payments.service.js';

/** Payments through the provider that the portal's setting chooses. */
@Injectable()
export class ProviderPayments {
  constructor(
    private readonly work: Work,
    private readonly config: PortalConfig,
    private readonly providers: PaymentProviders,
    private readonly ledger: Ledger,
    private readonly payments: Payments,
  ) {}

  /** What a family reads, and whether it can pay by card here. */
  howToPay(asked: Omit<PaymentAsked, 'returnTo'>): HowToPay & { takesCards: boolean } {
    const provider = this.providers.chosen();
    return { ...provider.howToPay({ ...asked, returnTo: '' }), takesCards: provider.card !== undefined };
  }

  /** @param back the path to which the family comes back @returns the provider's address @throws NotFound where no card is taken, Conflict where nothing is owed */
  async begin(payerId: string, back: string): Promise<string> {
    const { card } = this.providers.chosen();
    const manager = this.work.read();
    const payer = await manager.findOneBy(YlsPayer, { id: payerId });
    if (!card || !payer) throw new NotFound();
    const { open: cents } = standOf(await this.ledger.balances(manager, payerId));
    if (cents === 0) throw new Conflict([], { key: 'yls.fees.settled' });
    const { rules } = await manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
    const { reference, currency, locale } = payer;
    const returnTo = `${this.config.publicUrl}${back}`;
    return card.begin({ payerId, reference, cents, currency, locale, returnTo, payTo: rules.payTo ?? '' });
  }

  /**
   * What a provider tells. A payment is recorded once, however often it is told, and also where it is more than is owed: it has been paid.
   * @throws NotFound for a provider that takes no cards or a payer that is unknown; Forbidden without its signature; Conflict for another currency
   */
  async receive(code: string, message: ProviderMessage): Promise<void> {
    const { card } = this.providers.byCode(code);
    if (!card) throw new NotFound();
    const paid = await card.read(message);
    if (!paid) return;
    await this.work.run(system, async (unit) => {
      const payer = await this.ledger.hold(unit, paid.payerId);
      if (payer.currency !== paid.currency) throw new Conflict([], { key: 'yls.fees.other-currency' });
      const provider = { code, ref: paid.ref };
      if (await unit.manager.existsBy(YlsLedgerEntry, { provider: code, providerRef: paid.ref })) return;
      const { cents, receivedOn: occurredOn } = paid;
      const money = { token: newId(), cents, occurredOn, method: 'card', reference: '', provider } as const;
      await this.payments.receiveIn(unit, payer, money);
    });
  }
}
