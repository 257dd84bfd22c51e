import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GateFactsReader, type PartOfFacts } from '../registration/gate-facts-reader.js';
import type { FeeFacts } from './fees.gates.js';

/** What the gates know of fees. */
@Injectable()
export class FeesFacts implements PartOfFacts, OnModuleInit {
  constructor(private readonly reader: GateFactsReader) {}

  onModuleInit(): void {
    this.reader.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, FeeFacts>> {
    const rows = await manager.query<({ id: string } & FeeFacts)[]>(owedQuery, [ids]);
    return new Map(rows.map(({ id, owedCents }) => [id, { owedCents }]));
  }
}

/** A summit without a fee asks for nothing. */
const owedQuery = `
  SELECT r.id, CASE WHEN y.id IS NOT NULL THEN coalesce((SELECT sum(p.cents) FROM yls_ledger_entry e JOIN yls_ledger_posting p ON p.entry_id = e.id
                      WHERE e.payer_id = y.id AND p.account = 'receivable'), 0)::float8
                    WHEN s.fee_cents = 0 THEN 0 END AS "owedCents"
    FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id LEFT JOIN yls_payer y ON y.registration_id = r.id WHERE r.id = ANY ($1)`;
