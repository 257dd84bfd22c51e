import { Controller, Get, Param, ParseUUIDPipe, Post, Redirect, Req } from '@nestjs/common';
import { Access, everyone, page, type RequestWithActor } from '../../../platform/index.js';
import { GuardianDoor } from '../../guardian/guardian-door.js';
import { FamilyFeesPage } from './family-fees.page.js';
import { FamilyFeesModels } from './family-fees.service.js';

const title = { key: 'yls.fees.title' };
/** Whoever takes the card is told no way to a student's papers: the guardian comes back to the summit's own page. */
const AFTER_PAYING = '/yls';

/** What is to be paid, behind the guardian's one door. */
@Controller('yls/guardians/:token/fees')
@Access(everyone)
export class GuardianFeesController {
  constructor(
    private readonly door: GuardianDoor,
    private readonly models: FamilyFeesModels,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.door.receive(token, request);
    const where = { path: `/yls/guardians/${token}/fees`, query: `?lang=${visit.locale}` };
    const crumbs = [{ href: visit.path(), text: { key: 'yls.guardian-page.back' } }];
    return page(FamilyFeesPage, await this.models.of(visit.registration.id, where), { title, crumbs });
  }

  @Get('invoices/:id')
  async invoice(
    @Param('token') token: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: RequestWithActor,
  ) {
    const { registration } = await this.door.receive(token, request);
    return this.models.paper(registration.id, 'invoice', id);
  }

  @Get('receipts/:id')
  async receipt(
    @Param('token') token: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: RequestWithActor,
  ) {
    const { registration } = await this.door.receive(token, request);
    return this.models.paper(registration.id, 'receipt', id);
  }

  /** To the provider, where one takes cards. */
  @Post('card')
  @Redirect('', 303)
  async pay(@Param('token') token: string, @Req() request: RequestWithActor) {
    const { registration } = await this.door.receive(token, request);
    return { url: await this.models.card(registration.id, AFTER_PAYING) };
  }
}
