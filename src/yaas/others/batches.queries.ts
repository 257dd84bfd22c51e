import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { BatchesService } from './batches.service.js';
import { EnteringBatch } from './entering-batch.entity.js';
import { EnteringFile } from './entering-file.entity.js';
import { EnteringLine, type LineVerdict } from './entering-line.entity.js';

/** A sheet as its sender's page shows it. */
export interface BatchShown {
  batch: EnteringBatch;
  lines: EnteringLine[];
  counts: Partial<Record<LineVerdict, number>>;
  /** Files that no line names: a name was misspelt, perhaps. */
  spareFiles: string[];
}

/** A sheet in a list. */
export interface BatchCard {
  id: string;
  fileName: string;
  createdAt: Date;
  lines: number;
  submitted: number;
}

/** What their senders see of sheets. */
@Injectable()
export class BatchesQueries {
  constructor(
    private readonly work: Work,
    private readonly batches: BatchesService,
  ) {}

  /** @throws NotFound for somebody else's */
  async one(actor: Actor, id: string): Promise<BatchShown> {
    const batch = await this.batches.own(actor, id);
    const manager = this.work.read();
    const lines = await manager.find(EnteringLine, { where: { batchId: id }, order: { number: 'ASC' } });
    const files = await manager.find(EnteringFile, { where: { batchId: id }, order: { name: 'ASC' } });
    const named = new Set(lines.map(({ cells }) => cells.file?.trim().toLowerCase()));
    const spareFiles = files.map(({ name }) => name).filter((name) => !named.has(name));
    return { batch, lines, counts: countsOf(lines), spareFiles };
  }

  /** The actor's last sheets. */
  async latest(actor: Actor): Promise<BatchCard[]> {
    const batches = await this.work.read().find(EnteringBatch, {
      where: { accountId: actor.accountId ?? '' },
      order: { id: 'DESC' },
      take: 10,
    });
    const rows = await this.work.read().query<{ id: string; lines: number; submitted: number }[]>(
      `SELECT batch_id AS id, count(*)::int AS lines, (count(*) FILTER (WHERE verdict = 'submitted'))::int AS submitted
         FROM entering_line WHERE batch_id = ANY($1) GROUP BY batch_id`,
      [batches.map(({ id }) => id)],
    );
    const counted = new Map(rows.map((row) => [row.id, row]));
    return batches.map(({ id, fileName, createdAt }) => ({
      id,
      fileName,
      createdAt,
      ...(counted.get(id) ?? { lines: 0, submitted: 0 }),
    }));
  }
}

function countsOf(lines: readonly EnteringLine[]): BatchShown['counts'] {
  const counts: BatchShown['counts'] = {};
  for (const { verdict } of lines) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
