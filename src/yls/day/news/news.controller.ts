import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { DayStaff } from '../day-staff.js';
import { leadsDays } from '../day.policy.js';
import { Announcements } from './announcements.service.js';
import { NewsPage } from './news.page.js';
import { News } from './news.queries.js';
import { newsSchema } from './news.schema.js';

const title = { key: 'yls.news.title' };

/** What staff announce, and to whom. */
@Controller('yls/day/:summit/news')
@Access(leadsDays)
export class NewsController {
  constructor(
    private readonly staff: DayStaff,
    private readonly news: News,
    private readonly service: Announcements,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string) {
    return this.newsPage(actor, id, emptyForm);
  }

  @Post()
  async say(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(newsSchema, body);
    if (!read.ok) return this.newsPage(actor, id, read.form);
    await this.service.say(actor, id, read.value);
    return seeOther(`/yls/day/${id}/news`, { key: 'yls.news.said' });
  }

  private async newsPage(actor: Actor, id: string, form: FormState) {
    const summit = await this.staff.summit(actor, id);
    const props = { summit, form, groups: await this.news.groups(id), sent: await this.news.sent(id) };
    const crumbs = [{ href: `/yls/day/${id}`, text: summit.name }];
    return page(NewsPage, props, { title, crumbs, status: form.errors.length > 0 ? 422 : 200 });
  }
}
