import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { YlsInvoice } from './documents/yls-invoice.entity.js';
import { movesOf, type Entry, type Move } from './ledger-moves.js';
import { NOTHING, standOf, type Balances, type Stand } from './ledger/accounts.js';
import { YlsPayer } from './ledger/yls-payer.entity.js';

/** What is on file of the fee of one registration. */
export interface FeeFile {
  payer: YlsPayer;
  summit: YlsSummit;
  stand: Stand;
  /** The oldest first. */
  moves: readonly Move[];
  papers: readonly Pick<YlsInvoice, 'id' | 'kind' | 'number' | 'issuedOn'>[];
}

/** Fees as families and staff see them. */
@Injectable()
export class FeesQueries {
  /** In a fixed number of queries; null for whom nothing was asked. */
  async ofRegistration(manager: EntityManager, registrationId: string): Promise<FeeFile | null> {
    const payer = await manager.findOneBy(YlsPayer, { registrationId });
    return payer && this.of(manager, payer);
  }

  private async of(manager: EntityManager, payer: YlsPayer): Promise<FeeFile> {
    const entries = await manager.query<Entry[]>(entriesQuery, [payer.id]);
    const papers = await manager.find(YlsInvoice, {
      select: { id: true, kind: true, number: true, issuedOn: true },
      where: { payerId: payer.id },
      order: { number: 'ASC' },
    });
    const summit = await manager.findOneByOrFail(YlsSummit, { id: payer.summitId });
    return { payer, summit, papers, stand: standOf(sumOf(entries)), moves: entries.flatMap(movesOf) };
  }
}

const sumOf = (entries: readonly Entry[]): Balances => {
  const sum = { ...NOTHING };
  for (const { sides } of entries)
    for (const [account, cents] of Object.entries(sides)) sum[account as keyof Balances] += cents;
  return sum;
};

const entriesQuery = `
  SELECT e.id, e.kind, e.occurred_on::text AS "occurredOn", e.receipt_number AS "receiptNumber",
      EXISTS (SELECT FROM yls_ledger_entry r WHERE r.reverses_id = e.id) AS "isReversed", jsonb_object_agg(p.account, p.cents) AS sides
    FROM yls_ledger_entry e JOIN yls_ledger_posting p ON p.entry_id = e.id WHERE e.payer_id = $1 GROUP BY e.id ORDER BY e.recorded_at, e.id`;
