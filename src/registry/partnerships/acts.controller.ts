import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
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
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryService } from '../registry.service.js';
import { actForm } from './act.schema.js';
import { ActPage } from './act.page.js';
import { PartnershipQueries } from './partnership-page.queries.js';

/** Staff record what happened to an agreement. */
@Controller('registry/partnerships/:id/acts')
@Access(staff)
export class ActsController {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryService,
    private readonly partnerships: PartnershipQueries,
    private readonly today: Today,
  ) {}

  @Get()
  ask(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    return this.pageWith(id, emptyForm);
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(actForm, body);
    if (!read.ok) return this.pageWith(id, read.form, 422);
    await this.partnerships.find(id, this.today.day());
    await this.work.run(actor, (unit) => this.registry.addAct(unit, { partnershipId: id, ...read.value }));
    return seeOther(`/partnerships/${id}`, { key: 'registry.act.added' });
  }

  private async pageWith(id: string, form: FormState, status = 200): Promise<PageReply> {
    const partnership = await this.partnerships.find(id, this.today.day());
    const crumbs = [{ text: partnership.parties.map((party) => party.name).join(' – '), href: `/partnerships/${id}` }];
    return page(ActPage, { id, form }, { title: { key: 'registry.act.add' }, crumbs, status });
  }
}
