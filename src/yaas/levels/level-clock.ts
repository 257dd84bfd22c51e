import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Conflict, Jobs, Navigation, NotFound, system, Work } from '../../platform/index.js';
import { deskWorker } from '../entries/entry.policy.js';
import { ExtensionMails } from './extension-mails.js';
import { closeLevel, tellExtension } from './levels.jobs.js';
import { LevelsService } from './levels.service.js';

/** What happens to levels by itself, and where they stand in the navigation. */
@Injectable()
export class LevelClock implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly navigation: Navigation,
    private readonly work: Work,
    private readonly levels: LevelsService,
    private readonly mails: ExtensionMails,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(closeLevel, ({ levelId }) => this.close(levelId));
    this.jobs.handle(tellExtension, ({ extensionId, after }) => this.mails.tell(extensionId, after));
    this.navigation.add({ text: { key: 'yaas.levels.title' }, href: '/yaas/levels', rule: deskWorker, order: 52 });
  }

  /** One that was extended, closed by hand or cancelled meanwhile needs nothing. */
  private async close(levelId: string): Promise<void> {
    try {
      await this.work.run(system, (unit) => this.levels.close(unit, levelId));
    } catch (refusal) {
      if (!(refusal instanceof Conflict || refusal instanceof NotFound)) throw refusal;
    }
  }
}
