import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { z } from 'zod';
import { Access, CurrentActor, page, readAsked, type Actor } from '../../platform/index.js';
import { placesOrReads } from '../placement/desk-access.js';
import { ViewsPage } from './views.page.js';
import { ViewsQueries } from './views.queries.js';

const asked = z.object({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});

/** Who saw what of a student, and when. */
@Controller('exchange/applications/:id/views')
@Access(placesOrReads)
export class ViewsController {
  constructor(private readonly views: ViewsQueries) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: unknown) {
    const { before = null } = readAsked(asked, query);
    const props = { applicationId: id, ...(await this.views.of(actor, id, before)) };
    const crumbs = [{ href: `/exchange/applications/${id}/placements`, text: { key: 'exchange.placements.title' } }];
    return page(ViewsPage, props, { title: { key: 'exchange.views.title' }, crumbs, width: 'wide' });
  }
}
