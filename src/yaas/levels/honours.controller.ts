import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Access, CurrentActor, NotFound, page, readForm, seeOther, Work, type Actor } from '../../platform/index.js';
import { deskWorker } from '../entries/entry.policy.js';
import { HonoursQueries } from './honours.queries.js';
import { HonoursService } from './honours.service.js';
import { LevelDeskQueries } from './level-desk.queries.js';
import { honourSchema } from './level.schema.js';
import { HonoursPage } from './pages/honours.page.js';

/** Honorable mentions, and what is shown: what a local competition gives beside its places. */
@Controller('yaas/levels/:id/honours')
@Access(deskWorker)
export class HonoursController {
  constructor(
    private readonly work: Work,
    private readonly desk: LevelDeskQueries,
    private readonly honours: HonoursService,
    private readonly queries: HonoursQueries,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const lines = await this.queries.of(actor, id);
    const view = await this.desk.one(actor, id);
    const crumbs = [
      { href: '/yaas/levels', text: { key: 'yaas.levels.title' } },
      { href: `/yaas/levels/${id}`, text: view.level.name },
    ];
    return page(HonoursPage, { view, lines }, { title: { key: 'yaas.honours.title' }, crumbs, width: 'wide' });
  }

  @Post()
  async give(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(honourSchema, body);
    if (!reading.ok) throw new NotFound();
    const { entry: entryId, award: awardId } = reading.value;
    await this.work.run(actor, (unit) => this.honours.give(unit, id, { entryId, awardId }));
    return seeOther(`/yaas/levels/${id}/honours#entry-${entryId}`, { key: 'yaas.honours.flash.given' });
  }

  @Post(':honourId/removal')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('honourId', ParseUUIDPipe) honourId: string,
  ) {
    await this.work.run(actor, (unit) => this.honours.takeBack(unit, id, honourId));
    return seeOther(`/yaas/levels/${id}/honours`, { key: 'yaas.honours.flash.taken_back' });
  }
}
