import { Body, Controller, Get, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
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
import { Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { agreementScan } from '../agreement-scan.js';
import { Today } from '../day.js';
import { fileOf } from '../optional-scan.js';
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
  @UseInterceptors(uploadTo(agreementScan, 'file'))
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Uploaded() upload: Upload,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(actForm, body);
    const { fileId: documentFileId, errors } = fileOf(upload);
    if (!read.ok || errors.length > 0) return this.pageWith(id, withErrors(read.form, errors), 422);
    const { id: partnershipId } = await this.partnerships.find(id, this.today.day());
    const act = { ...read.value, partnershipId, documentFileId };
    await this.work.run(actor, (unit) => this.registry.addAct(unit, act));
    return seeOther(`/registry/partnerships/${partnershipId}`, { key: 'registry.act.added' });
  }

  private async pageWith(id: string, form: FormState, status = 200): Promise<PageReply> {
    const partnership = await this.partnerships.find(id, this.today.day());
    const crumbs = [{ text: partnership.parties.map((party) => party.name).join(' – '), href: `/partnerships/${id}` }];
    return page(ActPage, { id, form }, { title: { key: 'registry.act.add' }, crumbs, status });
  }
}
