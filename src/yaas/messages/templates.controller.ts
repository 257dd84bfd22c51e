import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { templateSchema } from './message.schema.js';
import { MessagesQueries } from './messages.queries.js';
import { TemplatePage } from './template.page.js';
import { MessageTemplates } from './templates.service.js';

const crumbs = [{ href: '/yaas/messages', text: { key: 'yaas.messages.title' } }];

/** Texts that staff send again and again. */
@Controller('yaas/messages/templates')
@Access(staff)
export class TemplatesController {
  constructor(
    private readonly work: Work,
    private readonly queries: MessagesQueries,
    private readonly templates: MessageTemplates,
  ) {}

  @Get('new')
  fresh() {
    return show('/yaas/messages/templates', emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const reading = readForm(templateSchema, body);
    if (!reading.ok) return show('/yaas/messages/templates', reading.form);
    await this.work.run(actor, (unit) => this.templates.add(unit, reading.value));
    return seeOther('/yaas/messages', { key: 'yaas.messages.flash.saved' });
  }

  @Get(':id')
  async one(@Param('id', ParseUUIDPipe) id: string) {
    const { name, texts } = await this.queries.template(id);
    const fields = Object.entries(texts).flatMap(([locale, text]) => [
      [`subject_${locale}`, text?.subject ?? ''],
      [`body_${locale}`, text?.body ?? ''],
    ]);
    return show(`/yaas/messages/templates/${id}`, formOf({ name, ...Object.fromEntries(fields) }));
  }

  @Post(':id')
  async save(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    await this.queries.template(id);
    const reading = readForm(templateSchema, body);
    if (!reading.ok) return show(`/yaas/messages/templates/${id}`, reading.form);
    await this.work.run(actor, (unit) => this.templates.change(unit, id, reading.value));
    return seeOther('/yaas/messages', { key: 'yaas.messages.flash.saved' });
  }
}

function show(action: string, form: FormState) {
  const status = form.errors.length > 0 ? 422 : 200;
  return page(TemplatePage, { action, form }, { title: { key: 'yaas.messages.template' }, crumbs, status });
}
