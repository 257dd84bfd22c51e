import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, everyone, page, type Actor } from '../../platform/index.js';
import { CalendarPage } from './calendar.page.js';
import { DutyFeeds } from './duty-feeds.service.js';

const chrome = {
  title: { key: 'duties.calendar.title' },
  crumbs: [{ href: '/duties', text: { key: 'duties.title' } }],
};

/** One's duties in one's own calendar program. */
@Controller('duties')
@Access(signedIn)
export class CalendarController {
  constructor(private readonly feeds: DutyFeeds) {}

  @Get('calendar')
  async show(@CurrentActor() actor: Actor) {
    return page(CalendarPage, { since: await this.feeds.since(actor), address: null }, chrome);
  }

  /** The address stands on the answer and nowhere else. */
  @Post('calendar')
  async renew(@CurrentActor() actor: Actor) {
    const address = await this.feeds.renew(actor);
    return page(CalendarPage, { since: await this.feeds.since(actor), address }, chrome);
  }

  /** Calendar programs cannot sign in: who holds the address reads it. It names nobody. */
  @Get('calendars/:file')
  @Access(everyone)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  read(@Param('file') file: string): Promise<string> {
    return this.feeds.calendar(file.replace(/\.ics$/, ''));
  }
}
