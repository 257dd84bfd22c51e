import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { ReadinessService } from '../../readiness/readiness.service.js';
import { RegistrationMoves, readableRegistration } from '../../registration/registration-moves.service.js';
import { isOrganiserOf } from '../../registration/registration.policy.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { dayIn } from '../../summit/zoned-days.js';
import { FeeMails } from '../fee-mails.js';
import { REVERSIBLE, standOf, type EntryKind, type Method } from '../ledger/accounts.js';
import { Ledger, type NewEntry } from '../ledger/ledger.service.js';
import { Payers } from '../ledger/payers.service.js';
import { YlsLedgerEntry } from '../ledger/yls-ledger-entry.entity.js';
import { YlsLedgerPosting } from '../ledger/yls-ledger-posting.entity.js';
import type { YlsPayer } from '../ledger/yls-payer.entity.js';

/** Money that came, or went back. `token` is that of the form: the same form sent twice counts once. */
export interface NewMoney {
  token: string;
  cents: number;
  method: Method;
  /** ISO date. */
  occurredOn: string;
  reference: string;
}

/** `more-than-owed`: to be said again, knowingly; `more-than-due`: no such sum is to be given back. */
export type Recorded = 'recorded' | 'more-than-owed' | 'more-than-due' | 'in-future';

/** What staff write into the ledger of one registration. */
@Injectable()
export class Payments {
  constructor(
    private readonly work: Work,
    private readonly ledger: Ledger,
    private readonly payers: Payers,
    private readonly moves: RegistrationMoves,
    private readonly readiness: ReadinessService,
    private readonly mails: FeeMails,
  ) {}

  /** @throws NotFound, Forbidden, Conflict where the form was used for something else */
  receive(actor: Actor, registrationId: string, money: NewMoney & { beyond: boolean }): Promise<Recorded> {
    return this.work.run(actor, async (unit) => {
      const payer = await this.heldByOrganiser(unit, registrationId);
      if (await wasRecorded(unit, payer, { token: money.token, kind: 'payment' })) return 'recorded';
      const { open } = standOf(await this.ledger.balances(unit.manager, payer.id));
      if (money.cents > open && !money.beyond) return 'more-than-owed';
      if (await isInFuture(unit, payer, money)) return 'in-future';
      await this.receiveIn(unit, payer, money);
      return 'recorded';
    });
  }

  /** The same within a transaction, for whoever holds the payer and knows that it is new. */
  async receiveIn(unit: Unit, payer: YlsPayer, money: NewMoney & Pick<NewEntry, 'provider'>): Promise<void> {
    const { token: id, cents, ...told } = money;
    await this.ledger.post(unit, payer, {
      ...told,
      id,
      kind: 'payment',
      postings: { cash: cents, receivable: -cents },
    });
    const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
    await this.mails.tell(unit, payer, { news: 'receipt', summit, cents });
    await record(unit, payer, 'paid', { cents });
    await this.goOn(unit, payer);
  }

  /** What was paid back: at first what is due by the summit's rules, then what was paid beyond the fee. @throws as `receive` */
  payBack(actor: Actor, registrationId: string, money: NewMoney): Promise<Recorded> {
    return this.work.run(actor, async (unit) => {
      const payer = await this.heldByOrganiser(unit, registrationId);
      const { token: id, cents, ...told } = money;
      if (await wasRecorded(unit, payer, { token: id, kind: 'refund' })) return 'recorded';
      const { refundDue, credit, paid } = standOf(await this.ledger.balances(unit.manager, payer.id));
      if (cents > Math.min(refundDue + credit, paid)) return 'more-than-due';
      if (await isInFuture(unit, payer, money)) return 'in-future';
      const refunds = Math.min(cents, refundDue);
      const postings = { cash: -cents, refunds, receivable: cents - refunds };
      await this.ledger.post(unit, payer, { ...told, id, kind: 'refund', postings });
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
      await this.mails.tell(unit, payer, { news: 'refunded', summit, cents });
      await record(unit, payer, 'paid-back', { cents });
      if (cents === refundDue + credit) await this.endRefund(unit, payer);
      return 'recorded';
    });
  }

  /** What is not asked for any more. @throws as `receive`, Conflict where it is more than is owed */
  letGo(actor: Actor, registrationId: string, told: { token: string; cents: number; note: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const payer = await this.heldByOrganiser(unit, registrationId);
      const { token: id, cents, note } = told;
      if (await wasRecorded(unit, payer, { token: id, kind: 'write_off' })) return;
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
      const { open } = standOf(await this.ledger.balances(unit.manager, payer.id));
      if (cents > open) throw new Conflict([], { key: 'yls.refusal.more-than-owed' });
      const entry = { id, kind: 'write_off', occurredOn: today(unit, summit), note } as const;
      await this.ledger.post(unit, payer, { ...entry, postings: { write_off: cents, receivable: -cents } });
      await record(unit, payer, 'let-go', { cents });
      await this.goOn(unit, payer);
    });
  }

  /** An entry that was wrong is taken back by another. @throws as `receive`, Conflict where it cannot be, or was */
  reverse(actor: Actor, registrationId: string, { entryId, note }: { entryId: string; note: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const payer = await this.heldByOrganiser(unit, registrationId);
      const entry = await unit.manager.findOneBy(YlsLedgerEntry, { id: entryId, payerId: payer.id });
      if (!entry) throw new NotFound();
      const wasReversed = await unit.manager.existsBy(YlsLedgerEntry, { reversesId: entryId });
      if (wasReversed || !REVERSIBLE.has(entry.kind)) throw new Conflict([], { key: 'yls.refusal.not-reversible' });
      const sides = await unit.manager.findBy(YlsLedgerPosting, { entryId });
      const postings = Object.fromEntries(sides.map(({ account, cents }) => [account, -cents]));
      const { cash } = await this.ledger.balances(unit.manager, payer.id);
      if (cash + (postings['cash'] ?? 0) < 0) throw new Conflict([], { key: 'yls.refusal.was-paid-back' });
      const summit = await unit.manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
      const reversal = { kind: 'reversal', occurredOn: today(unit, summit), reversesId: entryId, note } as const;
      await this.ledger.post(unit, payer, { ...reversal, postings });
      await record(unit, payer, 'reversed', { entryId });
    });
  }

  /** The fee may have been the last missing thing. */
  private async goOn(unit: Unit, { registrationId }: YlsPayer): Promise<void> {
    if (registrationId) await this.readiness.completeIfReady(unit, registrationId);
  }

  private async heldByOrganiser(unit: Unit, registrationId: string): Promise<YlsPayer> {
    const registration = await readableRegistration(unit, registrationId);
    if (!isOrganiserOf(unit.actor, registration)) throw new Forbidden();
    const payer = await this.payers.heldOf(unit, registrationId);
    if (!payer) throw new NotFound();
    return payer;
  }

  /** All is given back to who cancelled. */
  private async endRefund(unit: Unit, { registrationId }: YlsPayer): Promise<void> {
    const isCancelled = await unit.manager.existsBy(YlsRegistration, { id: registrationId!, state: 'cancelled' });
    if (isCancelled) await this.moves.move(unit, registrationId!, { event: 'refund' });
  }
}

/** The same form, sent again. @throws Conflict where its token stands for something else */
async function wasRecorded(
  { manager }: Unit,
  payer: YlsPayer,
  { token, kind }: { token: string; kind: EntryKind },
): Promise<boolean> {
  const entry = await manager.findOneBy(YlsLedgerEntry, { id: token });
  if (entry && (entry.payerId !== payer.id || entry.kind !== kind))
    throw new Conflict([], { key: 'yls.refusal.form-was-used' });
  return entry !== null;
}

async function isInFuture(unit: Unit, { summitId }: YlsPayer, { occurredOn }: NewMoney): Promise<boolean> {
  return occurredOn > today(unit, await unit.manager.findOneByOrFail(YlsSummit, { id: summitId }));
}

const today = ({ now }: Unit, { timeZone }: YlsSummit): string => dayIn(now, timeZone);

const record = (unit: Unit, { registrationId }: YlsPayer, act: string, details: Record<string, unknown>) =>
  unit.record(`yls-registration.${act}`, { type: 'yls-registration', id: registrationId! }, details);
