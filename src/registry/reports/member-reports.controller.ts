import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  formOf,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
  type Unit,
} from '../../platform/index.js';
import { memberDesk, mustWorkFor } from '../members/member.policy.js';
import { ReportPage } from './report.page.js';
import { reportForm, reportValues } from './report.schema.js';
import type { ReportContent } from './report-themes.js';
import { ReportsQueries } from './reports.queries.js';
import { Reports, type ReportKey } from './reports.service.js';
import { YearOfReports } from './year-of-reports.js';

/** A member's coordinators write the year's report of each partnership. */
@Controller('registry/members/:memberId/reports/:year/:partnershipId')
@Access(memberDesk)
export class MemberReportsController {
  constructor(
    private readonly work: Work,
    private readonly reports: Reports,
    private readonly queries: ReportsQueries,
  ) {}

  @Get()
  show(
    @CurrentActor() actor: Actor,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('year', YearOfReports) year: number,
    @Param('partnershipId', ParseUUIDPipe) partnershipId: string,
  ): Promise<PageReply> {
    return this.pageWith(actor, { memberId, year, partnershipId });
  }

  @Post()
  save(
    @CurrentActor() actor: Actor,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('year', YearOfReports) year: number,
    @Param('partnershipId', ParseUUIDPipe) partnershipId: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const key = { memberId, year, partnershipId };
    return this.take(actor, {
      key,
      body,
      story: (unit, content) => this.reports.save(unit, key, content),
      done: 'saved',
    });
  }

  @Post('submission')
  submit(
    @CurrentActor() actor: Actor,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('year', YearOfReports) year: number,
    @Param('partnershipId', ParseUUIDPipe) partnershipId: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const key = { memberId, year, partnershipId };
    return this.take(actor, {
      key,
      body,
      story: (unit, content) => this.reports.submit(unit, key, content),
      done: 'handed_in',
    });
  }

  private async take(
    actor: Actor,
    posted: {
      key: ReportKey;
      body: unknown;
      story: (unit: Unit, content: ReportContent) => Promise<unknown>;
      done: string;
    },
  ): Promise<PageReply | SeeOther> {
    const { key, body, story, done } = posted;
    mustWorkFor(actor, key.memberId);
    const read = readForm(reportForm, body);
    if (!read.ok) return this.pageWith(actor, key, read.form);
    await this.work.run(actor, (unit) => story(unit, read.value));
    return seeOther(`/registry/members/${key.memberId}/reports/${key.year}/${key.partnershipId}`, {
      key: `registry.report.${done}`,
    });
  }

  private async pageWith(actor: Actor, subject: ReportKey, form?: FormState): Promise<PageReply> {
    mustWorkFor(actor, subject.memberId);
    const report = await this.queries.find(subject);
    const crumbs = [{ text: report.memberName, href: `/registry/members/${subject.memberId}` }];
    const props = { subject, report, form: form ?? formOf(reportValues(report)), mayReopen: staff.allows(actor) };
    const title = { key: 'registry.reports.title' };
    return page(ReportPage, props, { title, crumbs, status: form ? 422 : 200 });
  }
}
