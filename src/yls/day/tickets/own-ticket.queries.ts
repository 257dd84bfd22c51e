import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotFound, Work, type Actor } from '../../../platform/index.js';
import { OwnRegistrationQueries } from '../../student/mine/own-registration.queries.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { EXPECTED } from '../expected.js';
import { TicketSeal } from './ticket-seal.js';
import { YlsTicket } from './yls-ticket.entity.js';

/** A student's own ticket, to be shown at the door. */
export interface OwnTicket {
  registrationId: string;
  summit: YlsSummit;
  name: string;
  code: string;
  /** What the picture says. */
  text: string;
  issuedAt: Date;
}

/** The ticket of whoever asks, and nobody else's. */
@Injectable()
export class OwnTickets {
  constructor(
    private readonly work: Work,
    private readonly own: OwnRegistrationQueries,
    private readonly seal: TicketSeal,
  ) {}

  /** @throws NotFound without a ticket */
  async of(actor: Actor): Promise<OwnTicket> {
    const manager = this.work.read();
    const registration = await this.own.newest(actor);
    if (!registration || !EXPECTED.has(registration.state)) throw new NotFound();
    const { id, summitId, called, name } = registration;
    const ticket = await manager.findOneBy(YlsTicket, { registrationId: id, endedAt: IsNull() });
    if (!ticket) throw new NotFound();
    const summit = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    const { code, issuedAt } = ticket;
    return { registrationId: id, summit, name: called || name, code, text: this.seal.textOf(summitId, code), issuedAt };
  }
}
