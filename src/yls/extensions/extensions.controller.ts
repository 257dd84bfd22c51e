import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  newForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { extensionSchema } from './extension.schema.js';
import { ExtensionsPage } from './extensions.page.js';
import { ExtensionsQueries } from './extensions.queries.js';
import { ExtensionsService } from './extensions.service.js';

const title = { key: 'yls.extension.title' };

/** Where deadlines become longer. */
@Controller('yls/summits/:id/extensions')
@Access(staff)
export class ExtensionsController {
  constructor(
    private readonly queries: ExtensionsQueries,
    private readonly extensions: ExtensionsService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, newForm());
  }

  @Post()
  async extend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(extensionSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    const outcome = await this.extensions.extend(actor, id, read.value);
    if (outcome === 'extended') return seeOther(`/yls/summits/${id}/extensions`, { key: 'yls.desk.done' });
    return this.page(actor, id, withErrors(read.form, [{ field: 'lastDay', text: { key: `yls.form.${outcome}` } }]));
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const of = await this.queries.of(actor, id);
    const crumbs = [{ href: `/yls/summits/${id}`, text: of.summit.name }];
    return page(ExtensionsPage, { of, form }, { title, crumbs, status: form.errors.length > 0 ? 422 : 200 });
  }
}
