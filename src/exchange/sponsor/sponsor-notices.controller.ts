import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { SponsorNoticePage } from './sponsor-notice.page.js';
import { noticeSchema } from './sponsor.schema.js';
import { SponsorNoticesQueries } from './sponsor-notices.queries.js';
import { SponsorNotices } from './sponsor-notices.service.js';
import { SponsorsQueries } from './sponsors.queries.js';

const done = { key: 'exchange.desk.done' };
const early = { field: 'on', text: { key: 'exchange.form.told-on' } };

/** What a sponsor tells the Department of itself, for staff. */
@Controller('exchange/sponsors/:id')
@Access(staff)
export class SponsorNoticesController {
  constructor(
    private readonly sponsors: SponsorsQueries,
    private readonly notices: SponsorNoticesQueries,
    private readonly service: SponsorNotices,
  ) {}

  @Get('annual-report')
  askReport(@Param('id', ParseUUIDPipe) id: string) {
    return this.asked(id, { path: 'annual-report', asks: 'report', form: emptyForm });
  }

  @Post('annual-report')
  async awaitReport(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    await this.sponsors.named(id);
    const read = readForm(noticeSchema, body);
    if (!read.ok) return this.asked(id, { path: 'annual-report', asks: 'report', form: read.form });
    await this.service.await(actor, id, read.value.on);
    return seeOther(`/exchange/sponsors/${id}`, done);
  }

  @Get('notices/:noticeId')
  async askTelling(@Param('id', ParseUUIDPipe) id: string, @Param('noticeId', ParseUUIDPipe) noticeId: string) {
    await this.notices.open(noticeId, id);
    return this.asked(id, { path: `notices/${noticeId}`, asks: 'telling', form: emptyForm });
  }

  @Post('notices/:noticeId')
  async tell(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('noticeId', ParseUUIDPipe) noticeId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(noticeSchema, body);
    const isTold = read.ok && (await this.service.tell(actor, { id: noticeId, sponsorId: id }, read.value.on));
    if (isTold) return seeOther(`/exchange/sponsors/${id}`, done);
    const form = read.ok ? withErrors(read.form, [early]) : read.form;
    return this.asked(id, { path: `notices/${noticeId}`, asks: 'telling', form });
  }

  private async asked(id: string, { path, asks, form }: { path: string; asks: 'report' | 'telling'; form: FormState }) {
    const sponsor = await this.sponsors.named(id);
    const action = `/exchange/sponsors/${id}/${path}`;
    const crumbs = [{ href: `/exchange/sponsors/${id}`, text: sponsor.name }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(SponsorNoticePage, { sponsor, action, asks, form }, { title: sponsor.name, crumbs, status });
  }
}
