import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, insertMany, newId, NotFound, system, Work, type Actor } from '../../../platform/index.js';
import { isOrganiserOf, isStudentOf } from '../../registration/registration.policy.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { heldSummit } from '../../admission/places.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { EXPECTED, EXPECTED_STATES } from '../expected.js';
import { codeFrom, CODE_LETTERS } from './ticket-code.js';
import { TicketMails } from './ticket-mails.js';
import { hashOfCode } from './ticket-seal.js';
import { YlsTicket } from './yls-ticket.entity.js';

/** Gives out tickets, and replaces those that were lost. */
@Injectable()
export class TicketsService {
  constructor(
    private readonly work: Work,
    private readonly mails: TicketMails,
  ) {}

  /** To all who are expected and have none, with a mail. @returns to how many */
  issueMissing(summitId: string): Promise<number> {
    return this.work.run(system, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      const lacking = await unit.manager.query<Lacking[]>(lackingQuery, [summitId, EXPECTED_STATES]);
      const tickets = lacking.map(({ id }) => newTicket(id, unit.now));
      await insertMany(unit.manager, YlsTicket, tickets);
      const ticketed = lacking.map((one, index) => ({ ...one, code: tickets[index]!.code }));
      await this.mails.students(unit, summit, ticketed);
      await this.mails.guardians(unit, summit, ticketed);
      return lacking.length;
    });
  }

  /** In the place of one that was lost, or seen by others: the old one lets nobody in. @throws NotFound, Conflict */
  reissue(actor: Actor, registrationId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const lock = { mode: 'pessimistic_write' } as const;
      const registration = await manager.findOne(YlsRegistration, { where: { id: registrationId }, lock });
      if (!registration || !(isStudentOf(actor, registration) || isOrganiserOf(actor, registration)))
        throw new NotFound();
      if (!EXPECTED.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.no-ticket-yet' });
      await manager.update(YlsTicket, { registrationId, endedAt: IsNull() }, { endedAt: now });
      const ticket = newTicket(registrationId, now);
      await manager.insert(YlsTicket, ticket);
      await unit.record('yls-ticket.reissued', { type: 'yls-registration', id: registrationId });
      const { accountId, name, summitId } = registration;
      const summit = await manager.findOneByOrFail(YlsSummit, { id: summitId });
      await this.mails.students(unit, summit, [{ id: registrationId, accountId, name, code: ticket.code }]);
    });
  }
}

interface Lacking {
  id: string;
  accountId: string;
  name: string;
}

const lackingQuery = `
  SELECT r.id, r.account_id AS "accountId", coalesce(nullif(r.called, ''), r.name) AS name FROM yls_registration r
   WHERE r.summit_id = $1 AND r.state = ANY($2)
     AND NOT EXISTS (SELECT FROM yls_ticket t WHERE t.registration_id = r.id AND t.ended_at IS NULL) ORDER BY r.id`;

function newTicket(registrationId: string, issuedAt: Date): YlsTicket {
  const code = codeFrom(randomBytes(CODE_LETTERS));
  return { id: newId(), registrationId, code, codeHash: hashOfCode(code), issuedAt, endedAt: null };
}
