import { Controller, Get, Param, ParseUUIDPipe, Post, Redirect } from '@nestjs/common';
import { signedIn } from '../../../auth/index.js';
import { Access, CurrentActor, NotFound, page, Work, type Actor } from '../../../platform/index.js';
import { OwnRegistrationQueries } from '../../student/mine/own-registration.queries.js';
import { YlsPayer } from '../ledger/yls-payer.entity.js';
import { ProviderPayments } from '../payments/provider-payments.service.js';
import { FamilyFeesPage } from './family-fees.page.js';
import { FamilyFeesModels } from './family-fees.service.js';

const path = '/yls/mine/fees';
const title = { key: 'yls.fees.title' };
const crumbs = [{ href: '/yls/mine', text: { key: 'yls.own.title' } }];

/** What the student's family has to pay, for the student. */
@Controller('yls/mine/fees')
@Access(signedIn)
export class OwnFeesController {
  constructor(
    private readonly work: Work,
    private readonly own: OwnRegistrationQueries,
    private readonly models: FamilyFeesModels,
    private readonly provider: ProviderPayments,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    const registration = await this.own.newest(actor);
    if (!registration) throw new NotFound();
    return page(FamilyFeesPage, await this.models.ofRegistration(registration.id, path), { title, crumbs });
  }

  @Get('invoices/:id')
  async invoice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.models.paper(await this.payer(actor), 'invoice', id);
  }

  @Get('receipts/:id')
  async receipt(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.models.paper(await this.payer(actor), 'receipt', id);
  }

  /** To the provider, where one takes cards. */
  @Post('card')
  @Redirect('', 303)
  async pay(@CurrentActor() actor: Actor) {
    return { url: await this.provider.begin(await this.payer(actor), path) };
  }

  private async payer(actor: Actor): Promise<string> {
    const registration = await this.own.newest(actor);
    const payer = registration && (await this.work.read().findOneBy(YlsPayer, { registrationId: registration.id }));
    if (!payer) throw new NotFound();
    return payer.id;
  }
}
