import { Injectable } from '@nestjs/common';
import { system, Work, type Unit } from '../../platform/index.js';
import { ScholarshipsService } from '../scholarships/scholarships.service.js';
import { YlsFund } from '../scholarships/yls-fund.entity.js';
import { ReadinessService } from '../readiness/readiness.service.js';
import { COMING } from '../registration/registration-state.js';
import { RegistrationMoves } from '../registration/registration-moves.service.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { Invoices } from './documents/invoices.service.js';
import { FeeMails } from './fee-mails.js';
import { standOf } from './ledger/accounts.js';
import { Ledger } from './ledger/ledger.service.js';
import { Payers } from './ledger/payers.service.js';
import type { YlsPayer } from './ledger/yls-payer.entity.js';

/** What the portal itself does about fees: asks for them, and lets aid count. Each can be done twice without harm. */
@Injectable()
export class FeesService {
  constructor(
    private readonly work: Work,
    private readonly ledger: Ledger,
    private readonly payers: Payers,
    private readonly invoices: Invoices,
    private readonly scholarships: ScholarshipsService,
    private readonly moves: RegistrationMoves,
    private readonly readiness: ReadinessService,
    private readonly mails: FeeMails,
  ) {}

  /** The invoice of who has taken a place; the state follows. */
  raise(registrationId: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const found = await this.payers.forWhomToAsk(unit, registrationId);
      if (!found) return;
      const { registration, summit } = found;
      const number = await this.ledger.next(unit, summit.id, 'invoice');
      const payer = await this.payers.open(unit, { registration, summit, number });
      const { cents: aid, name } = await this.aidOf(unit, registrationId);
      const fee = summit.feeCents;
      const lines = [
        { what: 'fee', cents: fee } as const,
        ...(aid > 0 ? [{ what: 'aid', name, cents: -aid } as const] : []),
      ];
      const entry = { kind: 'charge', postings: { receivable: fee - aid, aid, revenue: -fee } } as const;
      await this.invoices.issue(unit, { payer, summit, lines, entry, number });
      await this.followState(unit, payer);
      await this.mails.tell(unit, payer, { news: fee > aid ? 'invoice' : 'aided', summit, cents: fee - aid });
    });
  }

  /** After aid was given, or taken back: what is owed follows by a paper of its own. */
  followAid(registrationId: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const payer = await this.payers.heldOf(unit, registrationId);
      const registration = await unit.manager.findOneByOrFail(YlsRegistration, { id: registrationId });
      if (!payer || !COMING.has(registration.state)) return;
      const { cents, name } = await this.aidOf(unit, registrationId);
      const more = cents - (await this.ledger.balances(unit.manager, payer.id)).aid;
      if (more === 0) return;
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
      const lines = [{ what: more > 0 ? 'aid' : 'aid_back', name, cents: -more } as const];
      const entry = { kind: 'aid', postings: { aid: more, receivable: -more } } as const;
      await this.invoices.issue(unit, { payer, summit, lines, entry });
      await this.followState(unit, payer);
      await this.mails.tell(unit, payer, { news: 'changed', summit, cents: Math.abs(more) });
    });
  }

  private async aidOf({ manager }: Unit, registrationId: string): Promise<{ cents: number; name: string }> {
    const grant = (await this.scholarships.of(manager, [registrationId])).get(registrationId);
    if (!grant) return { cents: 0, name: '' };
    const { name } = await manager.findOneByOrFail(YlsFund, { id: grant.fundId });
    return { cents: grant.cents, name };
  }

  /** Whom a fund takes over whole is aided; everybody else is charged. */
  private async followState(unit: Unit, payer: YlsPayer): Promise<void> {
    const { charged, aided } = standOf(await this.ledger.balances(unit.manager, payer.id));
    const { id, state } = await unit.manager.findOneByOrFail(YlsRegistration, { id: payer.registrationId! });
    const isAided = charged > 0 && aided >= charged;
    if (isAided && (state === 'confirmed' || state === 'payment_due'))
      await this.moves.move(unit, id, { event: 'aid' });
    if (!isAided && (state === 'confirmed' || state === 'aided')) await this.moves.move(unit, id, { event: 'charge' });
    await this.readiness.completeIfReady(unit, id);
  }
}
