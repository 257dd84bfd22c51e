import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId, NotFound, type Unit } from '../../../platform/index.js';
import { NOTHING, type Balances, type EntryKind, type LedgerAccount, type Method } from './accounts.js';
import { YlsLedgerEntry } from './yls-ledger-entry.entity.js';
import { YlsLedgerPosting } from './yls-ledger-posting.entity.js';
import { YlsPayer } from './yls-payer.entity.js';

export interface NewEntry {
  /** That of the form by which it came; a new one without it. */
  id?: string;
  kind: EntryKind;
  /** ISO date. */
  occurredOn: string;
  /** Cents by account, debit above zero; what is zero is left out. Together zero. */
  postings: Partial<Record<LedgerAccount, number>>;
  method?: Method;
  reference?: string;
  note?: string;
  reversesId?: string;
  provider?: { code: string; ref: string };
}

/** The book of a summit: what is written stands, and the database itself refuses sums that are not right. */
@Injectable()
export class Ledger {
  /** The payer, so that nobody else writes meanwhile. Who knows a payer holds it before anything else. @throws NotFound */
  async hold({ manager }: Unit, id: string): Promise<YlsPayer> {
    const payer = await manager.findOne(YlsPayer, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!payer) throw new NotFound();
    return payer;
  }

  async post(unit: Unit, { id: payerId, summitId }: YlsPayer, entry: NewEntry): Promise<YlsLedgerEntry> {
    const { postings, id = newId(), provider, ...told } = entry;
    const receiptNumber = entry.kind === 'payment' ? await this.next(unit, summitId, 'receipt') : null;
    const row = {
      ...told,
      id,
      payerId,
      summitId,
      receiptNumber,
      provider: provider?.code ?? null,
      providerRef: provider?.ref ?? null,
      recordedBy: unit.actor.accountId,
      recordedAt: unit.now,
      transaction: '0',
    };
    await unit.manager.insert(YlsLedgerEntry, row);
    const sides = Object.entries(postings)
      .filter(([, cents]) => cents !== 0)
      .map(([account, cents]) => ({ entryId: id, account: account as LedgerAccount, cents }));
    await unit.manager.insert(YlsLedgerPosting, sides);
    return unit.manager.findOneByOrFail(YlsLedgerEntry, { id });
  }

  /** The next number of a series; the row is held until the transaction ends, so that none is lost. */
  async next({ manager }: Unit, summitId: string, series: 'invoice' | 'receipt'): Promise<number> {
    const [row] = await manager.query<{ number: number }[]>(
      `INSERT INTO yls_fee_series (summit_id, series, last_number) VALUES ($1, $2, 1)
         ON CONFLICT (summit_id, series) DO UPDATE SET last_number = yls_fee_series.last_number + 1 RETURNING last_number AS number`,
      [summitId, series],
    );
    return row!.number;
  }

  async balances(manager: EntityManager, payerId: string): Promise<Balances> {
    return (await this.balancesOf(manager, [payerId])).get(payerId)!;
  }

  /** Of many in one query. */
  async balancesOf(manager: EntityManager, payerIds: readonly string[]): Promise<Map<string, Balances>> {
    const rows = await manager.query<{ id: string; account: LedgerAccount; cents: number }[]>(
      `SELECT e.payer_id AS id, p.account, sum(p.cents)::float8 AS cents
         FROM yls_ledger_entry e JOIN yls_ledger_posting p ON p.entry_id = e.id WHERE e.payer_id = ANY ($1) GROUP BY e.payer_id, p.account`,
      [payerIds],
    );
    const byPayer = Map.groupBy(rows, ({ id }) => id);
    return new Map(
      payerIds.map((id) => {
        const told = Object.fromEntries((byPayer.get(id) ?? []).map(({ account, cents }) => [account, cents]));
        return [id, { ...NOTHING, ...told }];
      }),
    );
  }
}
