import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Throttle } from '../../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  everyone,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { ExhibitQueries } from '../../exhibit/exhibit.queries.js';
import { reportSchema } from '../cases/case.schema.js';
import { ConcernPage } from './concern.page.js';
import { ReportsService } from './reports.service.js';

/** "Report this work": for everybody who sees it. */
@Controller('exhibit')
@Access(everyone)
export class ReportController {
  constructor(
    private readonly work: Work,
    private readonly exhibit: ExhibitQueries,
    private readonly reports: ReportsService,
    private readonly throttle: Throttle,
  ) {}

  @Get(':slug/report')
  form(@Param('slug') slug: string) {
    return this.show(slug, emptyForm);
  }

  @Post(':slug/report')
  async report(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() { ip }: Request,
  ) {
    const reading = readForm(reportSchema, body);
    if (!reading.ok) return this.show(slug, reading.form);
    await this.throttle.count('report-address', ip ?? 'unknown');
    await this.work.run(actor, (unit) => this.reports.ofVisitor(unit, slug, reading.value));
    return seeOther('/exhibit', { key: 'yaas.concern.thanks' });
  }

  private async show(slug: string, form: FormState) {
    const { work } = await this.exhibit.one(slug);
    const crumbs = [
      { href: '/exhibit', text: { key: 'yaas.exhibit.title' } },
      { href: `/exhibit/${slug}`, text: work.title },
    ];
    const props = { title: work.title, action: `/exhibit/${slug}/report`, form };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ConcernPage, props, { title: { key: 'yaas.concern.title' }, crumbs, width: 'narrow', status });
  }
}
