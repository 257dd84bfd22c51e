import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type RuleResult,
} from '../../../platform/index.js';
import { InquiryAnswers } from '../inquiry/inquiry-answers.service.js';
import { answerSchema, dropSchema, handOverSchema } from '../inquiry/inquiry.schema.js';
import { hasRoleEverywhere } from '../../../auth/index.js';
import { recruits } from '../recruiter.policy.js';
import { deskSchema } from './desk.schema.js';
import { InquiryDeskQueries } from './inquiry-desk.queries.js';
import { InquiryDeskPage } from './inquiry-desk.page.js';
import { InquiryPage, type InquiryForms } from './inquiry.page.js';

const title = { key: 'host-families.finding-desk.title' };
const crumbs = [{ href: '/host-families/inquiries', text: title }];

const blank: InquiryForms = { answer: emptyForm, drop: emptyForm, member: emptyForm };

interface Given {
  /** The form that comes back; the page has several. */
  forms?: Partial<InquiryForms>;
  against?: readonly RuleResult[];
  status?: number;
}

/** Families that ask: who waits for an answer, since when, and the next step. */
@Controller('host-families/inquiries')
@Access(recruits)
export class InquiryDeskController {
  constructor(
    private readonly queries: InquiryDeskQueries,
    private readonly answers: InquiryAnswers,
  ) {}

  @Get()
  async desk(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(deskSchema, query);
    const props = { asked, desk: await this.queries.desk(actor, asked), isStaff: hasRoleEverywhere(actor, 'staff') };
    return page(InquiryDeskPage, props, { title, width: 'wide' });
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id);
  }

  @Post(':id/answers')
  async answer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(answerSchema, body);
    const forms = { answer: read.form };
    if (!read.ok) return this.page(actor, id, { forms, status: 422 });
    const against = await this.answers.answer(actor, id, read.value.words);
    if (against.length > 0) return this.page(actor, id, { forms, against, status: 422 });
    return seeOther(`/host-families/inquiries/${id}`, { key: 'host-families.inquiry.flash.answered' });
  }

  @Post(':id/reminders')
  async remind(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.answers.remind(actor, id);
    return seeOther(`/host-families/inquiries/${id}`, { key: 'host-families.inquiry.flash.reminded' });
  }

  @Post(':id/drop-out')
  async drop(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(dropSchema, body);
    if (!read.ok) return this.page(actor, id, { forms: { drop: read.form }, status: 422 });
    await this.answers.drop(actor, id, read.value);
    return seeOther(`/host-families/inquiries/${id}`, { key: 'host-families.inquiry.flash.dropped' });
  }

  /** Undoes the drop-out. */
  @Post(':id/return')
  async takeUp(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.answers.takeUp(actor, id);
    return seeOther(`/host-families/inquiries/${id}`, { key: 'host-families.inquiry.flash.taken-up' });
  }

  @Post(':id/member')
  async handOver(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(handOverSchema, body);
    if (!read.ok) return this.page(actor, id, { forms: { member: read.form }, status: 422 });
    await this.answers.handOver(actor, id, read.value.member);
    return seeOther(`/host-families/inquiries/${id}`, { key: 'host-families.inquiry.flash.handed-over' });
  }

  private async page(actor: Actor, id: string, { forms = {}, against = [], status = 200 }: Given = {}) {
    const found = await this.queries.inquiry(actor, id);
    const props = { ...found, forms: { ...blank, ...forms }, against, isStaff: hasRoleEverywhere(actor, 'staff') };
    const name = found.inquiry.name ?? { key: 'host-families.inquiry.forgotten-name' };
    return page(InquiryPage, props, { title: name, crumbs, status });
  }
}
