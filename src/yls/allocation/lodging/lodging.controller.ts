import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  newForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { plansSummits } from '../../summit/summit.policy.js';
import { linesSchema } from '../programme/programme.schema.js';
import type { LineError } from '../programme/session-lines.js';
import { DoorsPage } from './doors.page.js';
import { GuestPage } from './guest.page.js';
import { HousesService } from './houses.service.js';
import { LodgingPage } from './lodging.page.js';
import { LodgingQueries } from './lodging.queries.js';
import { bedSchema, floorSchema, houseSchema, lodgingRulesSchema, marksSchema } from './lodging.schema.js';
import { LodgingService } from './lodging.service.js';
import { roomLines } from './room-lines.js';

const title = { key: 'yls.rooms.title' };
const done = { key: 'yls.desk.done' };
const pathOf = (summit: string) => `/yls/summits/${summit}/rooms`;

interface Wrong {
  rules?: FormState;
  rooms?: FormState;
  lineErrors?: readonly LineError[];
}

/** Where the people of a summit sleep, for staff. */
@Controller('yls/summits/:summit/rooms')
@Access(plansSummits)
export class LodgingController {
  constructor(
    private readonly queries: LodgingQueries,
    private readonly lodging: LodgingService,
    private readonly houses: HousesService,
  ) {}

  @Get()
  show(@Param('summit', ParseUUIDPipe) summit: string, @Query() asked: unknown) {
    return this.boardPage(summit, readAsked(houseSchema, asked).house, {});
  }

  @Get('doors')
  async doors(@Param('summit', ParseUUIDPipe) summit: string, @Query() asked: unknown) {
    const { house } = readAsked(houseSchema, asked);
    const board = await this.queries.board(summit, house);
    const shown = board.rooms[0]?.house ?? house;
    const crumbs = [{ href: pathOf(summit), text: title }];
    return page(DoorsPage, { board, house: shown }, { title: { key: 'yls.doors.title' }, crumbs });
  }

  @Post('lines')
  async addRooms(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(linesSchema, body);
    if (!read.ok) return this.boardPage(summit, '', { rooms: read.form });
    const lines = roomLines(read.value.lines);
    if (!lines.ok) return this.boardPage(summit, '', { rooms: read.form, lineErrors: lines.errors });
    await this.houses.saveRooms(actor, summit, lines.rooms);
    return seeOther(pathOf(summit), done);
  }

  @Post('rules')
  async setRules(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(lodgingRulesSchema, body);
    if (!read.ok) return this.boardPage(summit, '', { rules: read.form });
    await this.houses.setRules(actor, summit, read.value);
    return seeOther(pathOf(summit), done);
  }

  @Post('floors')
  async nameFloors(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string) {
    await this.houses.nameFloors(actor, summit);
    return seeOther(pathOf(summit), done);
  }

  @Post('floors/:delegation')
  async setFloor(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('delegation', ParseUUIDPipe) delegationId: string,
    @Body() body: unknown,
  ) {
    await this.houses.setFloor(actor, summit, { delegationId, ...readAsked(floorSchema, body) });
    return seeOther(pathOf(summit), done);
  }

  @Post('runs')
  async plan(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string) {
    await this.lodging.plan(actor, summit);
    return seeOther(pathOf(summit), { key: 'yls.board.planned' });
  }

  @Post('release')
  async release(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string) {
    await this.lodging.release(actor, summit);
    return seeOther(pathOf(summit), done);
  }

  @Get('guests/:id')
  async guest(@Param('summit', ParseUUIDPipe) summit: string, @Param('id', ParseUUIDPipe) id: string) {
    const shown = await this.queries.guest(summit, id);
    return page(GuestPage, { shown }, { title: shown.guest.name, crumbs: [{ href: pathOf(summit), text: title }] });
  }

  @Post('guests/:id')
  async move(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Param('id', ParseUUIDPipe) guestId: string,
    @Body() body: unknown,
  ) {
    const told = readAsked(bedSchema, body);
    if (told.act === 'place') await this.lodging.place(actor, { summitId, guestId }, told.roomId);
    else await this.lodging.lock(actor, { summitId, guestId }, told.act === 'lock');
    return seeOther(`${pathOf(summitId)}/guests/${guestId}`, done);
  }

  @Post('guests/:id/marks')
  async mark(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Param('id', ParseUUIDPipe) guestId: string,
    @Body() body: unknown,
  ) {
    await this.lodging.mark(actor, { summitId, guestId }, readAsked(marksSchema, body));
    return seeOther(`${pathOf(summitId)}/guests/${guestId}`, done);
  }

  @Post(':id/removal')
  async removeRoom(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    await this.houses.removeRoom(actor, summit, id);
    return seeOther(pathOf(summit), done);
  }

  private async boardPage(id: string, asked: string, wrong: Wrong) {
    const board = await this.queries.board(id, asked);
    const { rules } = board.summit;
    const known = newForm({
      bandsFrom: (rules.bandsFrom ?? [16]).join(', '),
      mixedGender: rules.mixedGender ? 'yes' : '',
    });
    const forms = { rules: known, rooms: emptyForm, lineErrors: [], ...wrong };
    const crumbs = [{ href: `/yls/summits/${id}`, text: board.summit.name }];
    const house = board.rooms[0]?.house ?? '';
    return page(
      LodgingPage,
      { board, house, forms },
      { title, crumbs, width: 'wide', status: Object.keys(wrong).length > 0 ? 422 : 200 },
    );
  }
}
