import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  formOf,
  page,
  PortalConfig,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ReportsService } from '../reports/reports.service.js';
import { ThreadQueries } from '../threads/thread.queries.js';
import { reportSchema } from './message.schema.js';
import { ReportMessagePage } from './report-message.page.js';

const askedSchema = z.object({ message: z.uuid().optional().catch(undefined) });

/** Somebody says that a message, or a thread, is not right. */
@Controller('messages/threads/:id/report')
@Access(signedIn)
export class ReportController {
  constructor(
    private readonly threads: ThreadQueries,
    private readonly reports: ReportsService,
    private readonly config: PortalConfig,
  ) {}

  @Get()
  form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: unknown) {
    return this.page(actor, id, formOf({ message: readAsked(askedSchema, query).message }));
  }

  @Post()
  async report(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reportSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    const { message: messageId, reason, note } = read.value;
    await this.reports.report(actor, { threadId: id, messageId, reason, note });
    return seeOther(`/messages/threads/${id}`, { key: 'messages.flash.reported' });
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const { title } = await this.threads.open(actor, id);
    const crumbs = [
      { href: '/messages', text: { key: 'messages.title' } },
      { href: `/messages/threads/${id}`, text: title },
    ];
    const props = { action: `/messages/threads/${id}/report`, form, contact: this.config.settings.SAFETY_CONTACT };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ReportMessagePage, props, { title: { key: 'messages.report.title' }, crumbs, status, width: 'narrow' });
  }
}
