import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, Navigation } from '../../platform/index.js';
import { atDoor } from './day.policy.js';
import { Announcements } from './news/announcements.service.js';
import { tellNews } from './news/news.jobs.js';
import { issueTickets } from './tickets/ticket.jobs.js';
import { TicketsService } from './tickets/tickets.service.js';

/** Where the days stand among the desks, and what happens by itself. */
@Injectable()
export class DayStart implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly jobs: Jobs,
    private readonly tickets: TicketsService,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.navigation.addToFooter({ text: { key: 'yls.day.title' }, href: '/yls/day', rule: atDoor, order: 86 });
    this.jobs.handle(tellNews, async ({ announcementId }) => void (await this.announcements.mail(announcementId)));
    this.jobs.handle(issueTickets, async ({ summitId }) => void (await this.tickets.issueMissing(summitId)));
  }
}
