import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { staff } from '../../auth/index.js';
import { Access, CurrentActor, page, readForm, seeOther, Work, type Actor } from '../../platform/index.js';
import { ExhibitQueries } from './exhibit.queries.js';
import { TAKEDOWN_REASONS } from './exhibit-takedown.entity.js';
import { ExhibitTakedowns } from './exhibit-takedowns.js';
import { TakedownsPage } from './takedowns.page.js';
import { TakedownsQueries } from './takedowns.queries.js';
import { WorkPage } from './work.page.js';

const takedownForm = z
  .object({ reason: z.enum(TAKEDOWN_REASONS), note: z.string().trim().max(500).default('') })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', {
    path: ['note'],
    message: 'yaas.takedown.note_needed',
  });

/** Staff answer for what hangs. */
@Controller()
@Access(staff)
export class TakedownsController {
  constructor(
    private readonly work: Work,
    private readonly takedowns: ExhibitTakedowns,
    private readonly queries: TakedownsQueries,
    private readonly exhibit: ExhibitQueries,
  ) {}

  @Get('yaas/exhibit/takedowns')
  async list() {
    const takedowns = await this.queries.list();
    return page(TakedownsPage, { takedowns }, { title: { key: 'yaas.takedowns.title' }, width: 'wide' });
  }

  @Post('exhibit/:slug/takedown')
  async takeDown(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Body() body: unknown) {
    const read = readForm(takedownForm, body);
    if (!read.ok) {
      const found = await this.exhibit.one(slug);
      const props = { ...found, filter: {}, wishes: {}, takedown: read.form };
      return page(WorkPage, props, { title: found.work.title, width: 'wide', status: 422 });
    }
    await this.work.run(actor, (unit) => this.takedowns.takeDown(unit, slug, read.value));
    return seeOther('/yaas/exhibit/takedowns', { key: 'yaas.takedown.done' });
  }

  @Post('yaas/exhibit/takedowns/:id/lifting')
  async putBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.takedowns.putBack(unit, id));
    return seeOther('/yaas/exhibit/takedowns', { key: 'yaas.takedowns.put_back' });
  }
}
