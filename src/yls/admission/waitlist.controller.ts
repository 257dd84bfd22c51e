import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Access, page } from '../../platform/index.js';
import { plansSummits } from '../summit/summit.policy.js';
import { waitlistTitle, WaitlistPage } from './waitlist.page.js';
import { WaitlistQueries } from './waitlist.queries.js';

/** The waitlist of a summit, for staff. It moves by itself: there is nothing to press. */
@Controller('yls/summits/:id/waitlist')
@Access(plansSummits)
export class WaitlistController {
  constructor(private readonly queries: WaitlistQueries) {}

  @Get()
  async show(@Param('id', ParseUUIDPipe) id: string) {
    const waitlist = await this.queries.of(id);
    const crumbs = [{ href: `/yls/summits/${id}`, text: waitlist.summit.name }];
    return page(WaitlistPage, { waitlist }, { title: waitlistTitle, crumbs, width: 'wide' });
  }
}
