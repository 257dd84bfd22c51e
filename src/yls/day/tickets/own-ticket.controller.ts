import { Controller, Get, Header, Post, StreamableFile } from '@nestjs/common';
import { signedIn } from '../../../auth/index.js';
import { Access, Catalogue, CurrentActor, page, qrInPage, seeOther, type Actor } from '../../../platform/index.js';
import { OwnTickets } from './own-ticket.queries.js';
import { OwnTicketPage } from './own-ticket.page.js';
import { ticketSheet } from './ticket-sheet.js';
import { TicketsService } from './tickets.service.js';

const title = { key: 'yls.ticket.title' };
const crumbs = [{ href: '/yls/mine', text: { key: 'yls.own.title' } }];

/** A student's ticket, on the phone and on paper. */
@Controller('yls/mine')
@Access(signedIn)
export class OwnTicketController {
  constructor(
    private readonly tickets: OwnTickets,
    private readonly service: TicketsService,
    private readonly catalogue: Catalogue,
  ) {}

  @Get('ticket')
  async show(@CurrentActor() actor: Actor) {
    const ticket = await this.tickets.of(actor);
    return page(OwnTicketPage, { ticket, picture: await qrInPage(ticket.text) }, { title, crumbs });
  }

  @Get('ticket.pdf')
  @Header('Cache-Control', 'private, no-store')
  async print(@CurrentActor() actor: Actor) {
    const t = (key: string) => this.catalogue.text(actor.locale, key);
    const said = { title: t('yls.ticket.title'), show: t('yls.ticket.show'), language: actor.locale };
    const bytes = await ticketSheet(await this.tickets.of(actor), said);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'inline; filename="ticket.pdf"' });
  }

  /** Whoever lost it, or let others see it, takes a new one. */
  @Post('ticket')
  async renew(@CurrentActor() actor: Actor) {
    const { registrationId } = await this.tickets.of(actor);
    await this.service.reissue(actor, registrationId);
    return seeOther('/yls/mine/ticket', { key: 'yls.ticket.renewed' });
  }
}
