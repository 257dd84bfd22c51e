import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { system, Work } from '../../platform/index.js';
import { ResumableData } from './resumable-data.js';
import { ResumableUpload } from './resumable-upload.entity.js';
import { ResumableUploads } from './resumable-uploads.service.js';

const batch = 500;

/** Removes uploads that nobody went on with, and pieces whose upload is gone. */
@Injectable()
export class ResumableSweep {
  constructor(
    private readonly work: Work,
    private readonly uploads: ResumableUploads,
    private readonly data: ResumableData,
  ) {}

  /** @returns how many uploads were removed */
  async run(now: Date, orphansBefore: Date): Promise<number> {
    const expired = await this.removeExpired(now);
    return expired + (await this.removeOrphans(orphansBefore));
  }

  private async removeExpired(now: Date): Promise<number> {
    const where = { expiresAt: LessThan(now) };
    const late = await this.work.read().find(ResumableUpload, { where, order: { expiresAt: 'ASC' }, take: batch });
    for (const { id } of late) await this.work.run(system, (unit) => this.uploads.forget(unit, id));
    return late.length;
  }

  private async removeOrphans(before: Date): Promise<number> {
    const found = new Set<string>();
    for await (const id of this.data.list(before)) found.add(id);
    const rows = found.size > 0 ? await this.work.read().findBy(ResumableUpload, { id: In([...found]) }) : [];
    for (const { id } of rows) found.delete(id);
    for (const id of found) await this.data.discard(id);
    return found.size;
  }
}
