import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Redirect } from '@nestjs/common';
import { Access, everyone, NotFound, page } from '../../../platform/index.js';
import { ProviderPayments } from '../payments/provider-payments.service.js';
import { FamilyFeesPage } from './family-fees.page.js';
import { FamilyFeesModels } from './family-fees.service.js';
import { FeeLinks } from './fee-links.js';

const title = { key: 'yls.fees.title' };
/** Stays with the visit. */
const inLanguage = (lang: unknown) => (typeof lang === 'string' && /^[a-z]{2}$/.test(lang) ? `?lang=${lang}` : '');

/** The same page for a guardian, who has no account. Whoever holds the link is let in; it went to the guardian's own address. */
@Controller('yls/fees/:token')
@Access(everyone)
export class FeeLinkController {
  constructor(
    private readonly links: FeeLinks,
    private readonly models: FamilyFeesModels,
    private readonly provider: ProviderPayments,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Query('lang') lang: unknown) {
    const payerId = this.payerOf(token);
    const where = { path: this.links.pathOf(payerId), query: inLanguage(lang) };
    return page(FamilyFeesPage, await this.models.ofPayer(payerId, where), { title });
  }

  @Get('invoices/:id')
  invoice(@Param('token') token: string, @Param('id', ParseUUIDPipe) id: string) {
    return this.models.paper(this.payerOf(token), 'invoice', id);
  }

  @Get('receipts/:id')
  receipt(@Param('token') token: string, @Param('id', ParseUUIDPipe) id: string) {
    return this.models.paper(this.payerOf(token), 'receipt', id);
  }

  @Post('card')
  @Redirect('', 303)
  async pay(@Param('token') token: string) {
    const payerId = this.payerOf(token);
    return { url: await this.provider.begin(payerId, this.links.pathOf(payerId)) };
  }

  private payerOf(token: string): string {
    const payerId = this.links.payerOf(token);
    if (!payerId) throw new NotFound({ key: 'yls.fees.unknown-link' });
    return payerId;
  }
}
