import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Hold, type Unit } from '../../platform/index.js';

/** Papers of somebody who works with families say whom they are about: while they do, and for three years after. */
@Injectable()
export class WorkerHold implements Hold, OnModuleInit {
  readonly record = 'vetting.worker';
  readonly ofAccount = 'SELECT id FROM worker WHERE account_id = $1 ORDER BY appointed_at, id';

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.addHold(this);
  }

  async heldBy({ manager, now }: Unit, id: string): Promise<string | null> {
    const kept = await manager.query<unknown[]>(
      `SELECT FROM worker WHERE id = $1 AND (ended_at IS NULL OR ended_at > $2::timestamptz - interval '3 years')`,
      [id, now],
    );
    return kept.length > 0 ? '22 CFR 62.25(j)(8)' : null;
  }
}
