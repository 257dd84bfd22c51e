import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { hasRole } from '../../auth/index.js';
import { Access, CurrentActor, page, type AccessRule, type Actor } from '../../platform/index.js';
import { ProgressPage } from './pages/progress.page.js';
import { ProgressQueries } from './progress.queries.js';

const follows: AccessRule = {
  name: 'staff or coordinator',
  allows: (actor) => hasRole(actor, 'staff') || hasRole(actor, 'coordinator'),
};

/** Whose forms are signed, for staff and coordinators; what they say is not told. */
@Controller('yls/summits/:summit/papers')
@Access(follows)
export class ProgressController {
  constructor(private readonly progress: ProgressQueries) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Query('after') after?: unknown,
  ) {
    const progress = await this.progress.of(actor, summitId, typeof after === 'string' ? after : '');
    const { summit } = progress;
    const crumbs = hasRole(actor, 'staff')
      ? [{ href: `/yls/summits/${summit.id}`, text: summit.name }]
      : [{ href: '/yls/registrations', text: { key: 'yls.registrations.title' } }];
    return page(ProgressPage, { progress }, { title: { key: 'yls.papers-desk.title' }, crumbs });
  }
}
