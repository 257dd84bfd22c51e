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
  Work,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { Today } from '../day.js';
import { onField } from '../field-refusal.js';
import { PartnershipDeskPage } from './partnership-desk.page.js';
import { PartnershipDeskQueries } from './partnership-desk.queries.js';
import { PartnershipDesk } from './partnership-desk.service.js';
import { PartnershipFormPage } from './partnership-form.page.js';
import { partnershipForm, waiverForm } from './partnership.schema.js';
import { Waivers } from './waivers.service.js';

const crumbs = [{ text: { key: 'registry.desk.title' }, href: '/registry' }];

/** Staff keep partnerships. */
@Controller('registry/partnerships')
@Access(staff)
export class PartnershipDeskController {
  constructor(
    private readonly work: Work,
    private readonly desk: PartnershipDesk,
    private readonly queries: PartnershipDeskQueries,
    private readonly waivers: Waivers,
    private readonly today: Today,
  ) {}

  @Get('new')
  ask(): PageReply {
    return formWith(emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<PageReply | SeeOther> {
    const read = readForm(partnershipForm, body);
    if (!read.ok) return formWith(read.form, 422);
    const added = await this.desk.add(actor, read.value);
    if ('field' in added) return formWith(withErrors(read.form, [added]), 422);
    return seeOther(`/registry/partnerships/${added.done}`, { key: 'registry.partnerships.added' });
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    return this.pageWith(id, emptyForm);
  }

  @Post(':id/waivers')
  async waive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(waiverForm, body);
    if (!read.ok) return this.pageWith(id, read.form);
    const granted = await onField(
      'reason',
      this.work.run(actor, (unit) => this.waivers.grant(unit, id, read.value.reason)),
    );
    if ('field' in granted) return this.pageWith(id, withErrors(read.form, [granted]));
    return seeOther(`/registry/partnerships/${id}`, { key: 'registry.waiver.flash' });
  }

  private async pageWith(id: string, form: FormState): Promise<PageReply> {
    const model = await this.queries.find(id, this.today.day());
    const title = model.partnership.parties.map(({ name }) => name).join(' – ');
    const status = form.errors.length > 0 ? 422 : 200;
    return page(PartnershipDeskPage, { ...model, form }, { title, status, crumbs, width: 'wide' });
  }
}

const formWith = (form: FormState, status = 200): PageReply =>
  page(PartnershipFormPage, { form }, { title: { key: 'registry.partnerships.add' }, status, crumbs });
