import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
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
import { onField } from '../field-refusal.js';
import { DuesCorrectionPage } from './dues-correction.page.js';
import { DuesCorrections, type CorrectedDues } from './dues-corrections.service.js';
import { DuesPeriod } from './dues-period.entity.js';
import { duesCorrectionForm, strikingForm } from './member.schema.js';
import { MembersQueries } from './members.queries.js';

/** Staff record a payment of dues, or correct a period. */
@Controller('registry/dues-periods/:id')
@Access(staff)
export class DuesController {
  constructor(
    private readonly work: Work,
    private readonly corrections: DuesCorrections,
    private readonly members: MembersQueries,
  ) {}

  @Get('correction')
  ask(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    return this.pageWith(id, {});
  }

  @Post('correction')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(duesCorrectionForm, body);
    if (!read.ok) return this.pageWith(id, { form: read.form });
    const { because, ...dues } = read.value;
    const corrected = await this.apply(actor, id, { dues, because });
    return 'field' in corrected
      ? this.pageWith(id, { form: withErrors(read.form, [corrected]) })
      : backTo(corrected.done);
  }

  @Post('striking')
  async strike(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(strikingForm, body);
    if (!read.ok) return this.pageWith(id, { striking: read.form });
    const struck = await this.apply(actor, id, { dues: null, because: read.value.reason });
    return 'field' in struck ? this.pageWith(id, { striking: withErrors(read.form, [struck]) }) : backTo(struck.done);
  }

  private apply(actor: Actor, id: string, correction: { dues: CorrectedDues; because: string }) {
    return onField(
      'fromOn',
      this.work.run(actor, (unit) => this.corrections.correct(unit, id, correction)),
    );
  }

  private async pageWith(id: string, forms: { form?: FormState; striking?: FormState }): Promise<PageReply> {
    const period = await this.work.read().findOneBy(DuesPeriod, { id });
    if (!period) throw new NotFound();
    const { memberId, fromOn, toOn, paidOn, tierId } = period;
    const form = forms.form ?? formOf({ fromOn, toOn, paidOn, tierId });
    const props = { id, tiers: await this.members.tiers(), form, striking: forms.striking ?? emptyForm };
    const crumbs = [{ text: { key: 'registry.member_desk.title' }, href: `/registry/members/${memberId}` }];
    const status = forms.form || forms.striking ? 422 : 200;
    return page(DuesCorrectionPage, props, { title: { key: 'registry.dues.correct' }, status, crumbs });
  }
}

const backTo = (memberId: string): SeeOther =>
  seeOther(`/registry/members/${memberId}`, { key: 'registry.dues.corrected' });
