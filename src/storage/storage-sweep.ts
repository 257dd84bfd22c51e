import { Injectable, Logger } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, system, Work } from '../platform/index.js';
import { forgottenFiles } from './forgotten-files.js';
import { FileProcessing } from './processing/file-processing.js';
import { processFile } from './storage.jobs.js';
import { ResumableSweep } from './resumable/resumable-sweep.js';
import { StorageService } from './storage.service.js';
import { StoredFile } from './stored-file.entity.js';
import { FileStore } from './stores/file-store.js';
import { Staging } from './stores/staging.js';

const hour = 3_600_000;
/** Older than any upload or job that may still be under way. */
const orphanAfter = 24 * hour;
const stuckAfter = hour;
const givenUpAfter = 72 * hour;
const forgottenAfter = 7 * 24 * hour;
const batch = 500;

/** What the sweep did, as counts. */
export interface SweepReport {
  orphans: number;
  staged: number;
  requeued: number;
  givenUp: number;
  forgotten: number;
  /** Uploads in pieces that nobody went on with, and pieces without an upload. */
  expired: number;
}

/** Removes what crashes left behind, and looks after files that nobody processed. */
@Injectable()
export class StorageSweep {
  private readonly log = new Logger('storage');

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly staging: Staging,
    private readonly processing: FileProcessing,
    private readonly storage: StorageService,
    private readonly resumable: ResumableSweep,
  ) {}

  async run(): Promise<SweepReport> {
    const report: SweepReport = {
      orphans: await this.removeOrphans(this.ago(orphanAfter)),
      staged: await this.staging.sweep(this.ago(orphanAfter)),
      ...(await this.lookAfterStuck()),
      forgotten: await this.removeForgotten(this.ago(forgottenAfter)),
      expired: await this.resumable.run(this.clock.now(), this.ago(orphanAfter)),
    };
    this.log.log(report, 'files were swept');
    return report;
  }

  private async removeOrphans(before: Date): Promise<number> {
    let removed = 0;
    let keys: string[] = [];
    for await (const { key, storedAt } of this.store.list()) {
      if (storedAt < before) keys.push(key);
      if (keys.length < batch) continue;
      removed += await this.removeUnknown(keys);
      keys = [];
    }
    return removed + (await this.removeUnknown(keys));
  }

  private async removeUnknown(keys: readonly string[]): Promise<number> {
    const rows: { key: string }[] = await this.work.read().query(unknownKeys, [keys]);
    for (const { key } of rows) await this.store.remove(key);
    return rows.length;
  }

  private async lookAfterStuck(): Promise<Pick<SweepReport, 'requeued' | 'givenUp'>> {
    const where = { state: 'quarantine' as const, createdAt: LessThan(this.ago(stuckAfter)) };
    const stuck = await this.work.read().find(StoredFile, { where, order: { createdAt: 'ASC' }, take: batch });
    const lost = stuck.filter((file) => file.createdAt < this.ago(givenUpAfter));
    const slow = stuck.filter((file) => !lost.includes(file));
    for (const file of lost) await this.processing.refuse(file, 'not_processed');
    await this.work.run(system, async (unit) => {
      for (const { id } of slow) await unit.queue(processFile, { fileId: id }, { singletonKey: id });
    });
    return { requeued: slow.length, givenUp: lost.length };
  }

  private async removeForgotten(before: Date): Promise<number> {
    const ids = await forgottenFiles(this.work.read(), before, batch);
    for (const id of ids) await this.work.run(system, (unit) => this.storage.remove(unit, id));
    return ids.length;
  }

  private ago(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}

const unknownKeys = `
  SELECT key FROM unnest($1::text[]) AS key
  WHERE NOT EXISTS (SELECT FROM stored_file WHERE storage_key = key) AND NOT EXISTS (SELECT FROM file_derivative WHERE storage_key = key)
    AND NOT EXISTS (SELECT FROM made_file WHERE storage_key = key)`;
