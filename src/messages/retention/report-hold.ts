import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LawBooks } from '../../law/index.js';
import { Retentions, type Hold, type Unit } from '../../platform/index.js';
import { threadsAreForgotten } from './forgetting.service.js';

/** Of a thread that somebody reported all who were in it can be named while the report is looked into, and as long as it is kept. */
@Injectable()
export class ReportHold implements Hold, OnModuleInit {
  readonly record = 'messages.report';
  readonly ofAccount = `SELECT r.id FROM message_report r
     WHERE r.reported_by = $1 OR EXISTS (SELECT FROM thread_participant p WHERE p.thread_id = r.thread_id AND p.account_id = $1)
     ORDER BY r.id`;

  constructor(
    private readonly retentions: Retentions,
    private readonly books: LawBooks,
  ) {}

  onModuleInit(): void {
    this.retentions.addHold(this);
  }

  async heldBy({ manager, now }: Unit, id: string): Promise<string | null> {
    const law = await this.books.inForce(now.toISOString().slice(0, 10), manager);
    const { kept } = law.valuesOf<'silence' | 'kept'>(threadsAreForgotten.id, threadsAreForgotten.parameters);
    const rows = await manager.query<unknown[]>(
      `SELECT FROM message_report WHERE id = $1 AND (settled_at IS NULL OR settled_at > $2::timestamptz - make_interval(years => $3))`,
      [id, now, kept],
    );
    return rows.length > 0 ? '22 CFR 62.25(j)(8)' : null;
  }
}
