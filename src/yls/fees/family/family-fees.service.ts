import { Injectable, type StreamableFile } from '@nestjs/common';
import { Clock, NotFound, Work } from '../../../platform/index.js';
import { dayIn } from '../../summit/zoned-days.js';
import { FeePapers } from '../documents/fee-papers.js';
import { FeesQueries, type FeeFile } from '../fees.queries.js';
import { YlsPayer } from '../ledger/yls-payer.entity.js';
import { ProviderPayments } from '../payments/provider-payments.service.js';
import type { FamilyFees } from './family-fees.page.js';

/** The page of a family, whichever way it came to it. */
@Injectable()
export class FamilyFeesModels {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: FeesQueries,
    private readonly papers: FeePapers,
    private readonly provider: ProviderPayments,
  ) {}

  async of(registrationId: string, where: { path: string; query: string }): Promise<FamilyFees> {
    return this.model(await this.queries.ofRegistration(this.work.read(), registrationId), where);
  }

  /** @throws NotFound */
  async paper(registrationId: string, kind: 'invoice' | 'receipt', id: string): Promise<StreamableFile> {
    return this.papers[kind](this.work.read(), await this.payer(registrationId), id);
  }

  /** Where a card is paid. @throws NotFound, Conflict when nothing is open */
  async card(registrationId: string, back: string): Promise<string> {
    return this.provider.begin(await this.payer(registrationId), back);
  }

  private async payer(registrationId: string): Promise<string> {
    const payer = await this.work.read().findOneBy(YlsPayer, { registrationId });
    if (!payer) throw new NotFound();
    return payer.id;
  }

  private model(file: FeeFile | null, where: { path: string; query: string }): FamilyFees {
    const now = this.clock.now();
    if (!file) return { ...where, file, how: null, today: dayIn(now, 'UTC') };
    const { payer, summit, stand } = file;
    const { id: payerId, reference, currency, locale } = payer;
    const asked = { payerId, reference, currency, locale, cents: stand.open, payTo: summit.rules.payTo ?? '' };
    return { ...where, file, how: this.provider.howToPay(asked), today: dayIn(now, summit.timeZone) };
  }
}
