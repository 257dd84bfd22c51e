import { Controller, Get, Param, ParseUUIDPipe, Post, Redirect } from '@nestjs/common';
import { signedIn } from '../../../auth/index.js';
import { Access, CurrentActor, NotFound, page, type Actor } from '../../../platform/index.js';
import { OwnRegistrationQueries } from '../../student/mine/own-registration.queries.js';
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
    private readonly own: OwnRegistrationQueries,
    private readonly models: FamilyFeesModels,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    return page(FamilyFeesPage, await this.models.of(await this.mine(actor), { path, query: '' }), { title, crumbs });
  }

  @Get('invoices/:id')
  async invoice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.models.paper(await this.mine(actor), 'invoice', id);
  }

  @Get('receipts/:id')
  async receipt(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.models.paper(await this.mine(actor), 'receipt', id);
  }

  /** To the provider, where one takes cards. */
  @Post('card')
  @Redirect('', 303)
  async pay(@CurrentActor() actor: Actor) {
    return { url: await this.models.card(await this.mine(actor), path) };
  }

  private async mine(actor: Actor): Promise<string> {
    const registration = await this.own.newest(actor);
    if (!registration) throw new NotFound();
    return registration.id;
  }
}
