import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, Jobs, system, Work } from '../../platform/index.js';
import { isOfReceivingDesk } from '../application/exchange-application.policy.js';
import { DeskLinks } from '../desk/desk-links.js';
import { renewPapersOf } from './papers-follow-home.js';
import { PapersService } from './papers.service.js';

/** Each night: papers of which a source has changed where nobody made them anew at once. */
const renewPapers = defineJob<Record<string, never>>('exchange.renew-papers');

@Injectable()
export class PapersClock implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly papers: PapersService,
    private readonly links: DeskLinks,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(renewPapers, async () => void (await this.strike()));
    this.jobs.schedule(renewPapers, '20 5 * * *');
    this.jobs.handle(renewPapersOf, async ({ applicationId }) => void (await this.renew(applicationId)));
    this.links.add((_manager, actor, application) =>
      isOfReceivingDesk(actor, application)
        ? [{ href: `/exchange/applications/${application.id}/papers`, text: { key: 'exchange.papers.title' } }]
        : [],
    );
  }

  /** One transaction for each student, so that one who cannot be read holds up nobody. @returns how many papers were made */
  async strike(): Promise<number> {
    const rows = await this.work.read().query<{ id: string }[]>(STUDENTS);
    let made = 0;
    for (const { id } of rows) made += await this.renew(id);
    return made;
  }

  private renew(applicationId: string): Promise<number> {
    return this.work.run(system, (unit) => this.papers.renew(unit, [applicationId]));
  }
}

const STUDENTS = `
  SELECT a.id FROM exchange_application a WHERE a.state IN ('selected', 'placing', 'placed', 'ds2019_issued', 'visa', 'cleared_to_travel', 'active')
     AND EXISTS (SELECT FROM exchange_paper p WHERE p.application_id = a.id AND p.replaced_at IS NULL) ORDER BY a.id`;
