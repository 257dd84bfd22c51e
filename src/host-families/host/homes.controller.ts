import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ChangeReports } from '../changes/change-reports.service.js';
import { changeSchema } from '../changes/change.schema.js';
import { HomesService } from '../household/homes.service.js';
import { HouseholdQueries } from '../household/household.queries.js';
import { homeSchema, moveSchema, roomSchema } from '../household/household.schema.js';
import { hostCrumb } from './host-crumb.js';
import { ChangeFormPage } from './forms/change-form.page.js';
import { HomeFormPage } from './forms/home-form.page.js';
import { RoomFormPage } from './forms/room-form.page.js';

const saved = { key: 'host-families.flash.saved' };
const told = { key: 'host-families.flash.told' };
const crumbs = [hostCrumb];
const statusOf = ({ errors }: FormState): number => (errors.length > 0 ? 422 : 200);

/** Where the actor's own family lives, its rooms for students, and what changes there. */
@Controller('host')
@Access(signedIn)
export class HomesController {
  constructor(
    private readonly queries: HouseholdQueries,
    private readonly homes: HomesService,
    private readonly reports: ChangeReports,
  ) {}

  @Get('home')
  async home(@CurrentActor() actor: Actor) {
    const { home } = await this.queries.own(actor);
    if (!home) return homePage(emptyForm, false);
    const { street, place, region, postalCode, dwelling, bedrooms, bathrooms, pets, smoking } = home;
    const values = { street, place, region, postalCode, dwelling, bedrooms, bathrooms, pets, smoking };
    return homePage(formOf(values), false);
  }

  @Post('home')
  async describe(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(homeSchema, body);
    if (!read.ok) return homePage(read.form, false);
    if (await this.homes.describe(actor, read.value)) return seeOther('/host', saved);
    return homePage(withErrors(read.form, [notYet('since', 'host-families.form.is-move')]), true);
  }

  @Get('move')
  async askMove(@CurrentActor() actor: Actor) {
    const { home } = await this.queries.own(actor);
    return home ? homePage(emptyForm, true) : seeOther('/host/home');
  }

  @Post('move')
  async move(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(moveSchema, body);
    if (!read.ok) return homePage(read.form, true);
    if (!(await this.homes.move(actor, read.value)))
      return homePage(withErrors(read.form, [notYet('since', 'host-families.form.moved-on')]), true);
    return seeOther('/host', told);
  }

  @Get('rooms/new')
  async blankRoom(@CurrentActor() actor: Actor) {
    const { home } = await this.queries.own(actor);
    return home ? this.roomPage(actor, null, emptyForm) : seeOther('/host/home');
  }

  @Post('rooms')
  async addRoom(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(roomSchema, body);
    if (!read.ok) return this.roomPage(actor, null, read.form);
    await this.homes.keepRoom(actor, read.value);
    return seeOther('/host', saved);
  }

  @Get('rooms/:id')
  async room(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { rooms } = await this.queries.own(actor);
    const room = rooms.find((one) => one.id === id);
    if (!room) throw new NotFound();
    const { name, bedKind, beds, hasClearExit, hasStorage, hasStudySpace, hasBathroom, sharedWith } = room;
    const ticks = { exit: hasClearExit, storage: hasStorage, study: hasStudySpace, bathroom: hasBathroom };
    const has = Object.entries(ticks).flatMap(([tick, isTicked]) => (isTicked ? [tick] : []));
    return this.roomPage(actor, id, formOf({ name, bedKind, beds, has, sharedWith }));
  }

  @Post('rooms/:id')
  async changeRoom(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(roomSchema, body);
    if (!read.ok) return this.roomPage(actor, id, read.form);
    await this.homes.keepRoom(actor, read.value, id);
    return seeOther('/host', saved);
  }

  @Post('rooms/:id/removal')
  async removeRoom(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.homes.removeRoom(actor, id);
    return seeOther('/host', saved);
  }

  @Get('changes/new')
  async askChange(@CurrentActor() actor: Actor) {
    await this.queries.own(actor);
    return changePage(emptyForm);
  }

  @Post('changes')
  async tellChange(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(changeSchema, body);
    if (!read.ok) return changePage(read.form);
    if (!(await this.reports.tell(actor, read.value)))
      return changePage(withErrors(read.form, [notYet('happenedOn', 'host-families.form.change-day')]));
    return seeOther('/host', told);
  }

  private async roomPage(actor: Actor, id: string | null, form: FormState) {
    const { members } = await this.queries.own(actor);
    const title = { key: id ? 'host-families.room.change' : 'host-families.room.new' };
    return page(RoomFormPage, { form, id, members }, { title, crumbs, status: statusOf(form) });
  }
}

const notYet = (field: string, key: string) => ({ field, text: { key } });

const homePage = (form: FormState, isMove: boolean) =>
  page(
    HomeFormPage,
    { form, isMove },
    { title: { key: `host-families.${isMove ? 'move' : 'home'}.title` }, crumbs, status: statusOf(form) },
  );

const changePage = (form: FormState) =>
  page(ChangeFormPage, { form }, { title: { key: 'host-families.change.title' }, crumbs, status: statusOf(form) });
