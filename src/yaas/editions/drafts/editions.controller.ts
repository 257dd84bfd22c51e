import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { nextEditionSchema } from './draft.schema.js';
import { DraftsQueries } from './drafts.queries.js';
import { DraftsService } from './drafts.service.js';
import { EditionsPage } from './editions.page.js';

/** All editions, and the next one in one step. */
@Controller('yaas/editions')
@Access(staff)
export class EditionsController {
  constructor(
    private readonly work: Work,
    private readonly queries: DraftsQueries,
    private readonly drafts: DraftsService,
  ) {}

  @Get()
  list() {
    return this.show(emptyForm);
  }

  @Post()
  async copy(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const reading = readForm(nextEditionSchema, body);
    if (!reading.ok) return this.show(reading.form);
    const { from: fromId, year, themeEn: en, themeEs: es } = reading.value;
    const next = { fromId, year, theme: { en, ...(es && { es }) } };
    const { id } = await this.work.run(actor, (unit) => this.drafts.copy(unit, next));
    return seeOther(`/yaas/editions/${id}/draft`, { key: 'yaas.editions.flash.copied' });
  }

  @Post(':id/draft')
  async begin(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.drafts.begin(unit, id));
    return seeOther(`/yaas/editions/${id}/draft`);
  }

  private async show(form: FormState) {
    const status = form.errors.length > 0 ? 422 : 200;
    const title = { key: 'yaas.editions.title' };
    return page(EditionsPage, { editions: await this.queries.editions(), form }, { title, status, width: 'wide' });
  }
}
