import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, NotFound, page, readForm, seeOther, type Actor } from '../../platform/index.js';
import { HostDecisions } from '../placement/host-decisions.service.js';
import { agreementForm, refusalForm } from './answer.schema.js';
import { HomeQueries } from './home.queries.js';
import { HostHomePage, type SentBack } from './host-home.page.js';

/** The way back to the family's own page. */
const hostCrumb = { href: '/host', text: { key: 'host-families.own.title' } };

/** The family reads a card and decides. */
@Controller('exchange/home')
@Access(signedIn)
export class HostHomeController {
  constructor(
    private readonly homes: HomeQueries,
    private readonly decisions: HostDecisions,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor, null);
  }

  @Post(':id/acceptance')
  async accept(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const proposed = (await this.homes.ofHost(actor)).find(({ placement }) => placement.id === id);
    if (!proposed) throw new NotFound();
    const read = readForm(agreementForm(proposed.asked), body);
    if (!read.ok) return this.page(actor, { id, sent: 'agree', form: read.form });
    await this.decisions.accept(actor, id, read.value);
    return seeOther(`/exchange/home#p-${id}`, { key: 'exchange.home.flash.accepted' });
  }

  @Post(':id/refusal')
  async decline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(refusalForm, body);
    if (!read.ok) return this.page(actor, { id, sent: 'decline', form: read.form });
    await this.decisions.decline(actor, id, read.value);
    return seeOther('/exchange/home', { key: 'exchange.home.flash.declined' });
  }

  private async page(actor: Actor, back: SentBack | null) {
    const props = { students: await this.homes.ofHost(actor), back };
    const title = { key: 'exchange.home.host.title' };
    return page(HostHomePage, props, { title, crumbs: [hostCrumb], status: back ? 422 : 200 });
  }
}
