import { Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { signedIn } from '../../../auth/index.js';
import { Access, Catalogue, CurrentActor, everyone, page, type Actor } from '../../../platform/index.js';
import { News } from '../news/news.queries.js';
import { Calendars } from './calendars.service.js';
import { SchedulePage } from './schedule.page.js';
import { ScheduleQueries } from './schedule.queries.js';
import { scheduleSheet } from './schedule-sheet.js';

const title = { key: 'yls.schedule.title' };
const crumbs = [{ href: '/yls/mine', text: { key: 'yls.own.title' } }];

/** A delegate's days: on the phone, in a calendar, on paper. */
@Controller('yls')
@Access(signedIn)
export class ScheduleController {
  constructor(
    private readonly schedules: ScheduleQueries,
    private readonly calendars: Calendars,
    private readonly news: News,
    private readonly catalogue: Catalogue,
  ) {}

  @Get('mine/schedule')
  show(@CurrentActor() actor: Actor) {
    return this.schedulePage(actor, null);
  }

  /** The address stands on the answer and nowhere else. */
  @Post('mine/schedule/calendar')
  async subscribe(@CurrentActor() actor: Actor) {
    return this.schedulePage(actor, await this.calendars.renew(actor));
  }

  @Get('mine/schedule.pdf')
  @Header('Cache-Control', 'private, no-store')
  async print(@CurrentActor() actor: Actor) {
    const own = await this.schedules.ofActor(actor);
    const said = { title: this.catalogue.text(actor.locale, title.key), locale: actor.locale };
    const bytes = await scheduleSheet(own, said);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'inline; filename="schedule.pdf"' });
  }

  /** Calendar programs cannot sign in: who holds the address reads it. It names nobody. */
  @Get('calendars/:file')
  @Access(everyone)
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  read(@Param('file') file: string): Promise<string> {
    return this.calendars.read(file.replace(/\.ics$/, ''));
  }

  private async schedulePage(actor: Actor, address: string | null) {
    const own = await this.schedules.ofActor(actor);
    return page(SchedulePage, { own, address, news: await this.news.ofDelegate(own.registration) }, { title, crumbs });
  }
}
