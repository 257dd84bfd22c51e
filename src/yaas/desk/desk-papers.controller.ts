import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Access, CurrentActor, page, type Actor } from '../../platform/index.js';
import { deskWorker } from '../entries/entry.policy.js';
import { deskFilterSchema } from './desk-filter.js';
import { DeskExport } from './desk-export.service.js';
import { LabelsPage } from './labels.page.js';
import { LabelsQueries } from './labels.queries.js';

const crumbs = [{ href: '/yaas/desk', text: { key: 'yaas.desk.title' } }];

/** What leaves the desk: labels for a wall, and the own entries as a table. */
@Controller('yaas/desk')
@Access(deskWorker)
export class DeskPapersController {
  constructor(
    private readonly labels: LabelsQueries,
    private readonly exports: DeskExport,
  ) {}

  /** For the printer; a name stands on a label only in the form that was consented to. */
  @Get('labels')
  async print(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const labels = await this.labels.of(actor, deskFilterSchema.parse(query));
    return page(LabelsPage, { labels }, { title: { key: 'yaas.labels.title' }, crumbs, width: 'wide' });
  }

  @Get('entries.csv')
  async csv(@CurrentActor() actor: Actor, @Query() query: unknown, @Res() response: Response) {
    const csv = await this.exports.csv(actor, deskFilterSchema.parse(query));
    response.attachment('entries.csv').type('text/csv').send(csv);
  }

  @Get('entries.xlsx')
  async xlsx(@CurrentActor() actor: Actor, @Query() query: unknown, @Res() response: Response) {
    response.attachment('entries.xlsx').send(await this.exports.xlsx(actor, deskFilterSchema.parse(query)));
  }
}
