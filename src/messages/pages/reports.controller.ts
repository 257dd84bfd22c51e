import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { safeguarding } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ReportsQueries } from '../reports/reports.queries.js';
import { ReportsService } from '../reports/reports.service.js';
import { InboxPage } from './inbox.page.js';
import { inboxSchema, settlementSchema, whySchema } from './message.schema.js';
import { ReportPage } from './report.page.js';

const title = { key: 'messages.inbox.title' };

/** Reports of messages, outside the line of those who place and coordinate. */
@Controller('messages/reports')
@Access(safeguarding)
export class ReportsController {
  constructor(
    private readonly queries: ReportsQueries,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  async inbox(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const { state, after } = readAsked(inboxSchema, query);
    return page(InboxPage, { state, ...(await this.queries.inbox(actor, state, after)) }, { title, width: 'wide' });
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, emptyForm);
  }

  @Post(':id/taking')
  async take(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.reports.take(actor, id);
    return seeOther(`/messages/reports/${id}`, { key: 'messages.flash.taken' });
  }

  @Post(':id/settlement')
  async settle(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(settlementSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.reports.settle(actor, id, read.value);
    return seeOther('/messages/reports', { key: 'messages.flash.settled' });
  }

  @Post(':id/reopening')
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(whySchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.reports.reopen(actor, id, read.value.reason);
    return seeOther(`/messages/reports/${id}`, { key: 'messages.flash.reopened' });
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const found = await this.queries.one(actor, id);
    const crumbs = [{ href: '/messages/reports', text: title }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ReportPage, { ...found, form }, { title: found.report.title, crumbs, status });
  }
}
