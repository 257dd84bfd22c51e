import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  newForm,
  page,
  readForm,
  seeOther,
  Unprocessable,
  Work,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { strikingForm } from '../members/member.schema.js';
import { ReportRoundPage } from './report-round.page.js';
import { roundForm } from './report-round.schema.js';
import { ReportRoundsPage } from './report-rounds.page.js';
import { ReportsQueries } from './reports.queries.js';
import { Reports } from './reports.service.js';
import { YearOfReports } from './year-of-reports.js';

const crumbs = [{ text: { key: 'registry.desk.title' }, href: '/registry' }];
const title = { key: 'registry.rounds.title' };

/** Staff open a year for reports and see who has reported. */
@Controller('registry')
@Access(staff)
export class ReportRoundsController {
  constructor(
    private readonly work: Work,
    private readonly reports: Reports,
    private readonly queries: ReportsQueries,
  ) {}

  @Get('report-rounds')
  list(): Promise<PageReply> {
    return this.listWith(newForm({ reminders: '-30, -7, 7, 30' }));
  }

  @Post('report-rounds')
  async open(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<PageReply | SeeOther> {
    const read = readForm(roundForm, body);
    if (!read.ok) return this.listWith(read.form, 422);
    const { reminders: reminderDays, ...round } = read.value;
    await this.work.run(actor, (unit) => this.reports.openRound(unit, { ...round, reminderDays }));
    return seeOther(`/registry/report-rounds/${round.year}`, { key: 'registry.rounds.opened' });
  }

  @Get('report-rounds/:year')
  async show(@Param('year', YearOfReports) year: number): Promise<PageReply> {
    const lines = await this.queries.ofYear(year);
    const back = { text: title, href: '/registry/report-rounds' };
    return page(ReportRoundPage, { year, lines }, { title, crumbs: [...crumbs, back], width: 'wide' });
  }

  @Post('reports/:id/reopening')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const read = readForm(strikingForm, body);
    if (!read.ok) throw new Unprocessable({ key: 'registry.correction.because.missing' });
    const { memberId, year, partnershipId } = await this.work.run(actor, (unit) =>
      this.reports.reopen(unit, id, read.value.reason),
    );
    return seeOther(`/registry/members/${memberId}/reports/${year}/${partnershipId}`, {
      key: 'registry.report.reopened',
    });
  }

  private async listWith(form: FormState, status = 200): Promise<PageReply> {
    return page(ReportRoundsPage, { rounds: await this.queries.rounds(), form }, { title, status, crumbs });
  }
}
