import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Hold, type Unit } from '../../platform/index.js';

/** A case names the accounts of who told it, whom it befell and who is accused: until it is closed, and for three years after. */
@Injectable()
export class CaseHold implements Hold, OnModuleInit {
  readonly record = 'incidents.case';
  readonly ofAccount = `SELECT i.id FROM incident i
     WHERE EXISTS (SELECT FROM incident_report r WHERE r.incident_id = i.id AND r.reported_by = $1)
        OR EXISTS (SELECT FROM incident_person p WHERE p.incident_id = i.id AND p.account_id = $1)
        OR EXISTS (SELECT FROM incident_bar b WHERE b.incident_id = i.id AND b.account_id = $1 AND b.because = 'accused')
     ORDER BY i.id`;

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.addHold(this);
  }

  async heldBy({ manager, now }: Unit, id: string): Promise<string | null> {
    const kept = await manager.query<unknown[]>(
      `SELECT FROM incident WHERE id = $1 AND (closed_at IS NULL OR closed_at > $2::timestamptz - interval '3 years')`,
      [id, now],
    );
    return kept.length > 0 ? '22 CFR 62.10(d)' : null;
  }
}
