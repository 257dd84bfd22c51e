import { Body, Controller, Get, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { hasRole, staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
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
import { AgreementDocuments } from '../agreement-documents.js';
import { agreementScan } from '../agreement-scan.js';
import { onField } from '../field-refusal.js';
import { memberDesk } from '../members/member.policy.js';
import { strikingForm } from '../members/member.schema.js';
import { fileOf } from '../optional-scan.js';
import { ActCorrectionPage } from './act-correction.page.js';
import { ActCorrections } from './act-corrections.service.js';
import { actCorrectionForm } from './act.schema.js';
import { PartnershipAct } from './partnership-act.entity.js';

/** Staff correct acts; the scan of an agreement is open to them and to the members of its communities. */
@Controller('registry/acts/:id')
@Access(staff)
export class ActCorrectionsController {
  constructor(
    private readonly work: Work,
    private readonly corrections: ActCorrections,
    private readonly documents: AgreementDocuments,
  ) {}

  @Get('document')
  @Access(memberDesk)
  async document(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SeeOther> {
    const { documentFileId, partnershipId } = await this.act(id);
    if (!documentFileId || !(await this.maySee(actor, partnershipId))) throw new NotFound();
    return this.documents.open(actor, documentFileId, { type: 'partnership', id: partnershipId });
  }

  @Get('correction')
  ask(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    return this.pageWith(id, {});
  }

  @Post('correction')
  @UseInterceptors(uploadTo(agreementScan, 'file'))
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
    @Uploaded() upload: Upload,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(actCorrectionForm, body);
    const { fileId, errors } = fileOf(upload);
    if (!read.ok || errors.length > 0) return this.pageWith(id, { form: withErrors(read.form, errors) });
    const { because, ...rest } = read.value;
    const act = fileId ? { ...rest, documentFileId: fileId } : rest;
    const corrected = await onField(
      'kind',
      this.work.run(actor, (unit) => this.corrections.correct(unit, id, { act, because })),
    );
    return 'field' in corrected ? this.pageWith(id, { form: withErrors(read.form, [corrected]) }) : this.back(id);
  }

  @Post('striking')
  async strike(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(strikingForm, body);
    if (!read.ok) return this.pageWith(id, { striking: read.form });
    const correction = { act: null, because: read.value.reason };
    const struck = await onField(
      'reason',
      this.work.run(actor, (unit) => this.corrections.correct(unit, id, correction)),
    );
    return 'field' in struck ? this.pageWith(id, { striking: withErrors(read.form, [struck]) }) : this.back(id);
  }

  private async maySee(actor: Actor, partnershipId: string): Promise<boolean> {
    if (staff.allows(actor)) return true;
    const members = await this.work
      .read()
      .query<{ id: string }[]>(
        `SELECT m.id FROM partnership_party y JOIN member_organisation m ON m.community_id = y.community_id WHERE y.partnership_id = $1`,
        [partnershipId],
      );
    return members.some(({ id }) => hasRole(actor, 'coordinator', id));
  }

  private async act(id: string): Promise<PartnershipAct> {
    const act = await this.work.read().findOneBy(PartnershipAct, { id });
    if (!act) throw new NotFound();
    return act;
  }

  private async back(id: string): Promise<SeeOther> {
    const { partnershipId } = await this.act(id);
    return seeOther(`/registry/partnerships/${partnershipId}`, { key: 'registry.act.corrected' });
  }

  private async pageWith(id: string, forms: { form?: FormState; striking?: FormState }): Promise<PageReply> {
    const { kind, datedOn, signers, source, termEndsOn, partnershipId } = await this.act(id);
    const form = forms.form ?? formOf({ kind, datedOn, signers: signers.join('\n'), source, termEndsOn });
    const crumbs = [{ text: { key: 'registry.partnership.history' }, href: `/registry/partnerships/${partnershipId}` }];
    const status = forms.form || forms.striking ? 422 : 200;
    const props = { id, form, striking: forms.striking ?? emptyForm };
    return page(ActCorrectionPage, props, { title: { key: 'registry.act.correct' }, status, crumbs });
  }
}
