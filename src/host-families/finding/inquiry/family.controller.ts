import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  Clock,
  emptyForm,
  everyone,
  page,
  readForm,
  seeOther,
  type FormState,
} from '../../../platform/index.js';
import { FamilyPage } from './family.page.js';
import type { HostInquiry } from './host-inquiry.entity.js';
import { Inquiries } from './inquiries.service.js';
import { inquiryPath } from './inquiry-mails.js';
import { OpeningApplications } from './opening-applications.service.js';
import { acknowledgementSchema, leavingSchema } from './inquiry.schema.js';
import { LeavingPage } from './leaving.page.js';

/** A family's own page, by the link in its mail. Looking changes nothing. */
@Controller('host/inquiries/:token')
@Access(everyone)
export class FamilyController {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly openings: OpeningApplications,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Param('token') token: string) {
    return this.page(await this.open(token), { token });
  }

  @Post('confirmation')
  async confirm(@Param('token') token: string) {
    const inquiry = await this.open(token);
    if (inquiry.state === 'sent') await this.inquiries.confirm(inquiry, token);
    return seeOther(inquiryPath(token, inquiry.locale));
  }

  @Post('acknowledgement')
  async acknowledge(@Param('token') token: string, @Body() body: unknown) {
    const inquiry = await this.open(token);
    const read = readForm(acknowledgementSchema, body);
    if (!read.ok) return this.page(inquiry, { token, form: read.form, status: 422 });
    await this.inquiries.acknowledge(inquiry, read.value.acknowledgedBy);
    return seeOther(inquiryPath(token, inquiry.locale));
  }

  /** The family's own account, household and file. */
  @Post('application')
  async apply(@Param('token') token: string) {
    const inquiry = await this.open(token);
    await this.openings.open(inquiry);
    return seeOther(inquiryPath(token, inquiry.locale));
  }

  @Get('leaving')
  async leaving(@Param('token') token: string) {
    await this.open(token);
    return leavingPage(token);
  }

  @Post('leaving')
  async leave(@Param('token') token: string, @Body() body: unknown) {
    const inquiry = await this.open(token);
    const read = readForm(leavingSchema, body);
    if (!read.ok) return leavingPage(token, read.form, 422);
    await this.inquiries.leave(inquiry, read.value);
    return seeOther(inquiryPath(token, inquiry.locale));
  }

  private open(token: string): Promise<HostInquiry> {
    return this.inquiries.open(token, this.clock.now());
  }

  private async page(
    inquiry: HostInquiry,
    { token, form = emptyForm, status = 200 }: { token: string; form?: FormState; status?: number },
  ) {
    const city = await this.inquiries.city(inquiry);
    const mayApply = inquiry.state === 'informed' && (await this.openings.isOpen(inquiry));
    return page(
      FamilyPage,
      { inquiry, token, city, form, mayApply },
      { title: { key: 'host-families.inquiry-own.title' }, status },
    );
  }
}

const leavingPage = (token: string, form: FormState = emptyForm, status = 200) =>
  page(LeavingPage, { token, form }, { title: { key: 'host-families.inquiry-own.leave.title' }, status });
