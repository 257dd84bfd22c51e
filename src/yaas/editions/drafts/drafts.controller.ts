import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { sectionOf } from '../form/sections.js';
import { DraftPages } from './draft-pages.js';
import { publicationSchema } from './draft.schema.js';
import { DraftPage } from './draft.page.js';
import { DraftsQueries } from './drafts.queries.js';
import { DraftsService } from './drafts.service.js';
import { PublicationService } from './publication.service.js';

/** A rule set while staff write it, page by page. */
@Controller('yaas/editions/:id/draft')
@Access(staff)
export class DraftsController {
  constructor(
    private readonly work: Work,
    private readonly queries: DraftsQueries,
    private readonly drafts: DraftsService,
    private readonly publication: PublicationService,
    private readonly pages: DraftPages,
  ) {}

  @Get()
  overview(@Param('id', ParseUUIDPipe) id: string) {
    return this.show(id, emptyForm);
  }

  @Post('publication')
  async publish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(publicationSchema, body);
    if (!reading.ok) return this.show(id, reading.form);
    await this.work.run(actor, (unit) => this.publication.publish(unit, id, reading.value.changeNote));
    return seeOther(`/yaas/editions/${id}`, { key: 'yaas.editions.flash.published' });
  }

  @Post('removal')
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.drafts.discard(unit, id));
    return seeOther('/yaas/editions', { key: 'yaas.editions.flash.discarded' });
  }

  @Get(':section')
  async section(@Param('id', ParseUUIDPipe) id: string, @Param('section') code: string) {
    const section = sectionOf(code);
    if (!section) throw new NotFound();
    return this.pages.section(await this.queries.of(id), section);
  }

  @Post(':section')
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('section') code: string,
    @Body() body: unknown,
  ) {
    const section = sectionOf(code);
    if (!section) throw new NotFound();
    return this.pages.saveSection(actor, { id, section, body });
  }

  private async show(id: string, form: FormState) {
    const status = form.errors.length > 0 ? 422 : 200;
    const title = { key: 'yaas.editions.draft' };
    const crumbs = [{ href: '/yaas/editions', text: { key: 'yaas.editions.title' } }];
    return page(DraftPage, { draft: await this.queries.of(id), form }, { title, crumbs, status, width: 'wide' });
  }
}
