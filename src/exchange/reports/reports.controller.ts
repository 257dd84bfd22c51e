import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  newForm,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { setsTerms } from '../matching/places-students.js';
import { ReportModels } from './report-models.js';
import { ReportPage } from './report.page.js';
import type { ReportKind } from './report-kind.js';
import { fileSchema, freezingSchema, kindSchema, studentToldSchema } from './reports.schema.js';
import { ReportsPage } from './reports.page.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';

const title = { key: 'exchange.reports.title' };

/** The reports to the Department of State, for the sponsor. */
@Controller('exchange/reports')
@Access(setsTerms)
export class ReportsController {
  constructor(
    private readonly queries: ReportsQueries,
    private readonly models: ReportModels,
    private readonly service: ReportsService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return page(ReportsPage, { reports: await this.queries.awaited(actor) }, { title, width: 'wide' });
  }

  @Get(':id/:kind')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('kind') kind: string) {
    return this.page(actor, { id, kind: kindOf(kind) }, newForm());
  }

  @Get(':id/:kind/file')
  file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') kind: string,
    @Query() query: unknown,
  ) {
    return this.models.file(actor, { id, kind: kindOf(kind) }, readAsked(fileSchema, query));
  }

  @Post(':id/students')
  async tell(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(studentToldSchema, body);
    if (!read.ok) return this.page(actor, { id, kind: 'placements' }, read.form);
    await this.service.tell(actor, id, read.value);
    return seeOther(`/exchange/reports/${id}/placements`, { key: 'exchange.reports.flash.told' });
  }

  @Post(':id/:kind/freezing')
  async freeze(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') kind: string,
    @Body() body: unknown,
  ) {
    const read = readForm(freezingSchema, body);
    if (!read.ok) return this.page(actor, { id, kind: kindOf(kind) }, read.form);
    await this.service.freeze(actor, { termId: id, kind: kindOf(kind), reason: read.value.reason });
    return seeOther(`/exchange/reports/${id}/${kind}`, { key: 'exchange.reports.flash.frozen' });
  }

  private async page(actor: Actor, asked: { id: string; kind: ReportKind }, form: FormState) {
    const model = await this.models.of(actor, asked);
    const named = { key: `exchange.reports.${asked.kind}.title`, params: { term: model.term.name } };
    const crumbs = [{ href: '/exchange/reports', text: title }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ReportPage, { ...model, form }, { title: named, crumbs, width: 'wide', status });
  }
}

/** @throws NotFound for an address that no report has */
function kindOf(asked: string): ReportKind {
  const read = kindSchema.safeParse(asked);
  if (!read.success) throw new NotFound();
  return read.data;
}
