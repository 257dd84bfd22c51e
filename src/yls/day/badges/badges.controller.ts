import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Access, Catalogue, Clock, CurrentActor, page, readAsked, type Actor } from '../../../platform/index.js';
import { DayStaff } from '../day-staff.js';
import { leadsDays } from '../day.policy.js';
import { badgeSheets } from './badge-sheets.js';
import { BadgesPage } from './badges.page.js';
import { BadgeQueries } from './badges.queries.js';

const title = { key: 'yls.badge.title' };

const askedSchema = z.object({
  part: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
  copy: z.enum(['all', 'staff']).catch('all').default('all'),
});

/** Badges to be printed and cut. */
@Controller('yls/day/:summit')
@Access(leadsDays)
export class BadgesController {
  constructor(
    private readonly staff: DayStaff,
    private readonly badges: BadgeQueries,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  @Get('badges')
  async show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string) {
    const summit = await this.staff.summit(actor, id);
    const crumbs = [{ href: `/yls/day/${id}`, text: summit.name }];
    return page(BadgesPage, { summit, count: await this.badges.count(id) }, { title, crumbs });
  }

  @Get('badges.pdf')
  @Header('Cache-Control', 'private, no-store')
  async print(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summitId: string, @Query() query: unknown) {
    const { name: summit } = await this.staff.summit(actor, summitId);
    const { part, copy } = readAsked(askedSchema, query);
    const forStaff = copy === 'staff';
    const badges = await this.badges.part(actor, { summitId, part, forStaff });
    const staffCopy = forStaff ? this.catalogue.text('en', 'yls.badge.staff-copy') : null;
    const bytes = await badgeSheets(badges, { summit, language: 'en', staffCopy, madeAt: this.clock.now() });
    const disposition = `attachment; filename="badges-${copy}-${part}.pdf"`;
    return new StreamableFile(bytes, { type: 'application/pdf', disposition });
  }
}
