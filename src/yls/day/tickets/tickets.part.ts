import type { YlsPart } from '../../yls-part.js';
import { OwnTicketController } from './own-ticket.controller.js';
import { OwnTickets } from './own-ticket.queries.js';
import { TicketMails } from './ticket-mails.js';
import { TicketSeal } from './ticket-seal.js';
import { TicketsService } from './tickets.service.js';
import { YlsTicket } from './yls-ticket.entity.js';

/** Tickets: signed codes without a word of whose they are. */
export const tickets: YlsPart = {
  entities: [YlsTicket],
  controllers: [OwnTicketController],
  shared: [TicketsService],
  providers: [OwnTickets, TicketMails, TicketSeal],
};
