import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { AccountQueries, staff } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import { MessagePage } from './message.page.js';
import { draftSchema } from './message.schema.js';
import { MessagesPage } from './messages.page.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesService } from './messages.service.js';

const crumbs = [{ href: '/yaas/messages', text: { key: 'yaas.messages.title' } }];
const viewSchema = z.object({
  at: z.coerce.number().int().min(0).max(100_000).catch(0),
  after: z.uuid().nullable().catch(null),
});
const back = (id: string, flash: string) => seeOther(`/yaas/messages/${id}`, { key: `yaas.messages.flash.${flash}` });

/** Staff write to many, and look at each other's messages before they leave. */
@Controller('yaas/messages')
@Access(staff)
export class MessagesController {
  constructor(
    private readonly work: Work,
    private readonly queries: MessagesQueries,
    private readonly messages: MessagesService,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.overview(actor, emptyForm);
  }

  @Post()
  async draft(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const reading = readForm(draftSchema, body);
    if (!reading.ok) return this.overview(actor, reading.form);
    const { template: templateId, ...audience } = reading.value;
    const { id } = await this.work.run(actor, (unit) => this.messages.draft(unit, { templateId, audience }));
    return seeOther(`/yaas/messages/${id}`);
  }

  @Get(':id')
  async one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: unknown) {
    const found = await this.queries.inReview(actor, id, viewSchema.parse(query));
    const props = { ...found, readerId: actor.accountId };
    return page(MessagePage, props, { title: found.message.name, crumbs, width: 'wide' });
  }

  @Post(':id/trial')
  async trial(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { email, displayName: name, locale } = (await this.accounts.byId(actor.accountId!))!;
    await this.work.run(actor, (unit) => this.messages.trial(unit, id, { email, name, locale }));
    return back(id, 'tried');
  }

  @Post(':id/review')
  async review(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.messages.review(unit, id));
    return back(id, 'in_review');
  }

  @Post(':id/approval')
  async approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.messages.approve(unit, id));
    return back(id, 'approved');
  }

  @Post(':id/cancellation')
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.messages.cancel(unit, id));
    return back(id, 'cancelled');
  }

  private async overview(actor: Actor, form: FormState) {
    const edition = await this.editions.current();
    const today = dayIn(this.clock.now(), edition?.timeZone ?? 'UTC');
    const props = {
      templates: await this.queries.templates(),
      messages: await this.queries.latest(actor),
      categories: edition?.rules.categories ?? [],
      members: await this.registry.members(today),
      form,
    };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(MessagesPage, props, { title: { key: 'yaas.messages.title' }, width: 'wide', status });
  }
}
