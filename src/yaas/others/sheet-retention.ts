import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock, defineJob, Jobs, Work } from '../../platform/index.js';
import { EnteringBatch } from './entering-batch.entity.js';

const forgetSheets = defineJob<Record<string, never>>('yaas.forget-sheets');
const SHEET_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** A sheet has served its purpose after a month: its lines are deleted, what was entered stays; files that nothing shows are swept. */
@Injectable()
export class SheetRetention implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(forgetSheets, async () => void (await this.forget()));
    this.jobs.schedule(forgetSheets, '40 3 * * *');
  }

  /** @returns how many sheets were forgotten. */
  async forget(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - SHEET_DAYS * DAY);
    const { affected } = await this.work.read().delete(EnteringBatch, { createdAt: LessThan(before) });
    return affected ?? 0;
  }
}
