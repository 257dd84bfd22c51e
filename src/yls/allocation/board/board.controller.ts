import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Access, CurrentActor, page, readAsked, seeOther, type Actor } from '../../../platform/index.js';
import { SummitsQueries } from '../../summit/summits.queries.js';
import { plansSummits } from '../../summit/summit.policy.js';
import { PlacesService } from '../places/places.service.js';
import { SessionPlans } from '../runs/session-plans.service.js';
import { BoardPage } from './board.page.js';
import { BoardQueries } from './board.queries.js';
import { fromSchema, listSchema, moveSchema } from './board.schema.js';
import { ChangesPage } from './changes.page.js';
import { ChangesQueries } from './changes.queries.js';
import { DelegatePage } from './delegate.page.js';
import { DelegatesPage } from './delegates.page.js';
import { DelegatesOnBoard } from './delegates.queries.js';

const title = { key: 'yls.board.title' };
const done = { key: 'yls.desk.done' };
const pathOf = (summit: string) => `/yls/summits/${summit}/allocation`;
const crumbsOf = ({ id, name }: { id: string; name: string }, ...more: { href: string; text: { key: string } }[]) => [
  { href: `/yls/summits/${id}`, text: name },
  ...more,
];

/** The board on which staff share out sessions, keep places, and release all at once. */
@Controller('yls/summits/:summit/allocation')
@Access(plansSummits)
export class BoardController {
  constructor(
    private readonly summits: SummitsQueries,
    private readonly boards: BoardQueries,
    private readonly delegates: DelegatesOnBoard,
    private readonly changed: ChangesQueries,
    private readonly plans: SessionPlans,
    private readonly places: PlacesService,
  ) {}

  @Get()
  async show(@Param('summit', ParseUUIDPipe) summit: string) {
    const board = await this.boards.of(summit);
    return page(BoardPage, { board }, { title, crumbs: crumbsOf(board.summit), width: 'wide' });
  }

  @Post('runs')
  async plan(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string) {
    await this.plans.plan(actor, summit);
    return seeOther(pathOf(summit), { key: 'yls.board.planned' });
  }

  @Post('release')
  async release(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string) {
    const count = await this.places.release(actor, summit);
    return seeOther(pathOf(summit), { key: 'yls.board.released', params: { count } });
  }

  @Get('changes')
  async changes(@Param('summit', ParseUUIDPipe) id: string, @Query() asked: unknown) {
    const summit = await this.summits.one(id);
    const changes = await this.changed.ofLastRun(id, readAsked(fromSchema, asked).from);
    const about = { title: { key: 'yls.changes.title' }, crumbs: crumbsOf(summit, { href: pathOf(id), text: title }) };
    return page(ChangesPage, { summit, changes }, about);
  }

  @Get('delegates')
  async list(@Param('summit', ParseUUIDPipe) id: string, @Query() query: unknown) {
    const asked = readAsked(listSchema, query);
    const list = await this.delegates.list(id, asked);
    const crumbs = crumbsOf(list.summit, { href: pathOf(id), text: title });
    return page(DelegatesPage, { list, asked }, { title: { key: 'yls.board.delegates' }, crumbs, width: 'wide' });
  }

  @Get('delegates/:id')
  async delegate(@Param('summit', ParseUUIDPipe) summit: string, @Param('id', ParseUUIDPipe) id: string) {
    const delegate = await this.delegates.one(summit, id);
    const list = { href: `${pathOf(summit)}/delegates`, text: { key: 'yls.board.delegates' } };
    const crumbs = crumbsOf(delegate.summit, { href: pathOf(summit), text: title }, list);
    return page(DelegatePage, { delegate }, { title: delegate.name, crumbs });
  }

  @Post('delegates/:id/slots/:slot')
  async move(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Param('id', ParseUUIDPipe) registrationId: string,
    @Param('slot', ParseUUIDPipe) slotId: string,
    @Body() body: unknown,
  ) {
    const told = readAsked(moveSchema, body);
    const place = { summitId, registrationId, slotId };
    if (told.act === 'place') await this.places.place(actor, place, told.sessionId);
    else await this.places.lock(actor, place, told.act === 'lock');
    return seeOther(`${pathOf(summitId)}/delegates/${registrationId}#slot-${slotId}`, done);
  }
}
