import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../database/clock.js';
import { defineJob } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { MAIL_DAYS, StoredMail } from './mail-message.entity.js';

const forgetMails = defineJob<Record<string, never>>('mail.forget');
const EVERY_NIGHT = '41 3 * * *';

/** Mails are kept as long as their columns say, and no longer: they name people and hold links. */
@Injectable()
export class MailRetention implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(forgetMails, () => this.forget());
    this.jobs.schedule(forgetMails, EVERY_NIGHT);
  }

  async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - MAIL_DAYS * 86_400_000);
    await this.source.manager.delete(StoredMail, { createdAt: LessThan(before) });
  }
}
