import { Body, Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
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
import { InvestigationsQueries } from '../investigation/investigations.queries.js';
import { InvestigationsService } from '../investigation/investigations.service.js';
import { InvestigationPage } from './investigation.page.js';
import { exportSchema, removalSchema, searchSchema } from './message.schema.js';
import { SearchPage } from './search.page.js';

const crumbs = [{ href: '/messages/reports', text: { key: 'messages.inbox.title' } }];
const TYPES = { json: 'application/json; charset=utf-8', pdf: 'application/pdf' };

/** Threads read from outside, for an investigation: each reading is on record. */
@Controller('messages/investigations')
@Access(safeguarding)
export class InvestigationsController {
  constructor(
    private readonly queries: InvestigationsQueries,
    private readonly investigations: InvestigationsService,
  ) {}

  @Get()
  ask() {
    return this.search(emptyForm, null);
  }

  @Post()
  async find(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(searchSchema, body);
    return read.ok
      ? this.search(read.form, await this.investigations.search(actor, read.value))
      : this.search(read.form, null);
  }

  @Get(':id')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, emptyForm);
  }

  @Post(':id/export')
  async take(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(exportSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    const { format } = read.value;
    const bytes = await this.investigations.take(actor, id, read.value);
    const disposition = `attachment; filename="thread-${id}.${format}"`;
    return new StreamableFile(bytes, { type: TYPES[format], disposition, length: bytes.length });
  }

  @Post(':id/removal')
  async remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    await this.investigations.remove(actor, id, readAsked(removalSchema, body).accountId);
    return seeOther(`/messages/investigations/${id}`, { key: 'messages.flash.removed' });
  }

  private search(form: FormState, found: Awaited<ReturnType<InvestigationsService['search']>> | null) {
    const status = form.errors.length > 0 ? 422 : 200;
    return page(SearchPage, { form, found }, { title: { key: 'messages.search.title' }, crumbs, status });
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const thread = await this.queries.read(actor, id);
    const props = { thread, visits: await this.queries.visits(id), form };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(InvestigationPage, props, { title: thread.title, crumbs, status });
  }
}
