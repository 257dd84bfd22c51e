import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Access, emptyForm, everyone, page, readForm, seeOther, type FormState } from '../../../platform/index.js';
import { News } from '../news/news.queries.js';
import { Collectors } from './collectors.service.js';
import { GuardianDayPage } from './guardian-day.page.js';
import { GuardianLinks } from './guardian-links.js';
import { PickUpQueries } from './pick-up.queries.js';
import { collectorSchema } from './pick-up.schema.js';

/** A guardian's page on the days of the summit, by the link in the mail. */
@Controller('yls/pick-up/:token')
@Access(everyone)
export class GuardianDayController {
  constructor(
    private readonly links: GuardianLinks,
    private readonly queries: PickUpQueries,
    private readonly collectors: Collectors,
    private readonly news: News,
  ) {}

  @Get()
  @Header('X-Robots-Tag', 'noindex, nofollow, noarchive')
  show(@Param('token') token: string) {
    return this.dayPage(token, { form: emptyForm, code: null });
  }

  /** The code stands on the answer and in the guardian's mail, and nowhere else. */
  @Post('collectors')
  async name(@Param('token') token: string, @Body() body: unknown) {
    const read = readForm(collectorSchema, body);
    if (!read.ok) return this.dayPage(token, { form: read.form, code: null });
    const { name } = read.value;
    return this.dayPage(token, { form: emptyForm, code: { name, code: await this.collectors.name(token, name) } });
  }

  @Post('collectors/:id/end')
  async end(@Param('token') token: string, @Param('id', ParseUUIDPipe) id: string) {
    await this.collectors.end(token, id);
    return seeOther(`/yls/pick-up/${token}`, { key: 'yls.guardian-day.ended' });
  }

  private async dayPage(token: string, told: { form: FormState; code: { name: string; code: string } | null }) {
    const { registration, summit } = await this.links.open(token);
    const own = await this.queries.of(registration.id);
    const status = told.form.errors.length > 0 ? 422 : 200;
    const props = { token, registration, summit, own, news: await this.news.ofGuardians(summit.id), ...told };
    return page(GuardianDayPage, props, { title: { key: 'yls.guardian-day.title' }, status });
  }
}
