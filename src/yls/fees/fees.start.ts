import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { FeeClosing } from './closing.service.js';
import { closeFees, followAid, raiseInvoice, remindPayers } from './fees.jobs.js';
import { FeesService } from './fees.service.js';
import { FeeReminders } from './reminders.service.js';

/** What happens to fees by itself. */
@Injectable()
export class FeesStart implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly fees: FeesService,
    private readonly closing: FeeClosing,
    private readonly reminders: FeeReminders,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(raiseInvoice, ({ registrationId }) => this.fees.raise(registrationId));
    this.jobs.handle(followAid, ({ registrationId }) => this.fees.followAid(registrationId));
    this.jobs.handle(closeFees, ({ registrationId, at }) => this.closing.close(registrationId, new Date(at)));
    this.jobs.handle(remindPayers, async () => void (await this.reminders.send()));
    this.jobs.schedule(remindPayers, '41 14 * * *');
  }
}
