import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Access, everyone, page } from '../../../platform/index.js';
import { anId } from '../../an-id.js';
import { ReportPage } from '../../pages/record/report.page.js';
import { ReportsPage } from '../../pages/record/reports.page.js';
import { JuryReports } from './jury-reports.queries.js';

/** What is no edition shows the newest. */
const askedSchema = z.object({ edition: z.uuid().nullable().catch(null) });

const title = { key: 'judging.reports.title' };

/** How works were judged, for everybody. */
@Controller('juries')
@Access(everyone)
export class JuriesController {
  constructor(private readonly reports: JuryReports) {}

  @Get()
  async all(@Query() query: unknown) {
    const { edition } = askedSchema.parse(query);
    const description = { key: 'judging.reports.lead' };
    return page(ReportsPage, await this.reports.ofEdition(edition), { title, description });
  }

  @Get(':roundId')
  async one(@Param('roundId', anId) roundId: string) {
    const model = await this.reports.ofRound(roundId);
    const crumbs = [{ href: `/juries?edition=${model.report.editionId}`, text: title }];
    return page(ReportPage, model, { title: { key: 'judging.report.title' }, crumbs });
  }
}
