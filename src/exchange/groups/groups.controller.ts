import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  newForm,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { NamesOfDesk } from '../desk/names.js';
import { runsExchange } from '../desk/desk.policy.js';
import { GroupFormPage } from './group-form.page.js';
import { GroupListQueries } from './group-list.queries.js';
import { GroupPage } from './group.page.js';
import { GroupQueries } from './group.queries.js';
import { GroupSeats } from './group-seats.service.js';
import { groupCrumbs, groupsCrumbs, groupsTitle } from './groups-crumbs.js';
import { GroupsPage } from './groups.page.js';
import { groupsAskedSchema, groupSchema, groupWaySchema, seatSchema } from './groups.schema.js';
import { GroupsService, type GroupWay } from './groups.service.js';

const done = { key: 'exchange.desk.done' };
const taken = { field: 'name', text: { key: 'exchange.form.name.taken' } };
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);

/** Groups of Youth Ambassador trips, for the desks of both communities. */
@Controller('exchange/groups')
@Access(runsExchange)
export class GroupsController {
  constructor(
    private readonly groups: GroupListQueries,
    private readonly queries: GroupQueries,
    private readonly names: NamesOfDesk,
    private readonly service: GroupsService,
    private readonly seats: GroupSeats,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(groupsAskedSchema, query);
    const list = await this.groups.list(actor, asked);
    const communities = [...list.lines, ...list.waiting].map(({ sendingCommunityId }) => sendingCommunityId);
    const props = { asked, list, names: await this.names.of(communities) };
    return page(GroupsPage, props, { title: groupsTitle, width: 'wide' });
  }

  @Get('new')
  ask(@Query() query: unknown) {
    return this.newPage(readAsked(groupWaySchema, query), newForm());
  }

  @Post()
  async open(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const way = readAsked(groupWaySchema, body);
    const read = readForm(groupSchema, body);
    if (!read.ok) return this.newPage(way, read.form);
    const id = await this.service.open(actor, way, read.value);
    return id ? seeOther(`/exchange/groups/${id}`, done) : this.newPage(way, withErrors(read.form, [taken]));
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.groupPage(actor, id, emptyForm);
  }

  @Get(':id/change')
  async askChange(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { group } = await this.queries.one(actor, id);
    const { name, fewestStudents, mostStudents } = group;
    return this.changePage(actor, id, formOf({ name, fewestStudents, mostStudents }));
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(groupSchema, body);
    if (!read.ok) return this.changePage(actor, id, read.form);
    if (await this.service.change(actor, id, read.value)) return seeOther(`/exchange/groups/${id}`, done);
    return this.changePage(actor, id, withErrors(read.form, [taken]));
  }

  @Post(':id/students')
  async seat(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(seatSchema, body);
    if (!read.ok) return this.groupPage(actor, id, read.form);
    await this.seats.take(actor, id, read.value.applicationId);
    return seeOther(`/exchange/groups/${id}#students`, done);
  }

  @Post(':id/students/:applicationId/leaving')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
  ) {
    await this.seats.leave(actor, id, applicationId);
    return seeOther(`/exchange/groups/${id}#students`, done);
  }

  private async groupPage(actor: Actor, id: string, form: FormState) {
    const view = await this.queries.one(actor, id);
    const mayJoin = view.mayRun ? await this.queries.mayJoin(actor, view.group) : [];
    const around = { title: view.group.name, crumbs: groupsCrumbs, width: 'wide', status: statusOf(form) } as const;
    return page(GroupPage, { view, mayJoin, form }, around);
  }

  private newPage(way: GroupWay, form: FormState) {
    const title = { key: 'exchange.groups.new' };
    return page(
      GroupFormPage,
      { title, action: '/exchange/groups', way, form },
      { title, crumbs: groupsCrumbs, status: statusOf(form) },
    );
  }

  /** @throws NotFound for who only reads the group */
  private async changePage(actor: Actor, id: string, form: FormState) {
    const { group, mayRun } = await this.queries.one(actor, id);
    if (!mayRun) throw new NotFound();
    const title = { key: 'exchange.groups.change' };
    const props = { title, action: `/exchange/groups/${id}`, form };
    return page(GroupFormPage, props, { title, crumbs: groupCrumbs(group), status: statusOf(form) });
  }
}
