import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  formOf,
  newForm,
  NotFound,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { runsExchange } from '../desk/desk.policy.js';
import { ChaperonePage } from './chaperone.page.js';
import { Chaperones } from './chaperones.service.js';
import { GroupQueries, type GroupView } from './group.queries.js';
import { groupCrumbs } from './groups-crumbs.js';
import { chaperoneSchema, withdrawalSchema } from './groups.schema.js';

const done = { key: 'exchange.desk.done' };
const backTo = (groupId: string) => seeOther(`/exchange/groups/${groupId}#chaperones`, done);

/** The adults with a group, for the desks of both communities. */
@Controller('exchange/groups/:id/chaperones')
@Access(runsExchange)
export class ChaperonesController {
  constructor(
    private readonly queries: GroupQueries,
    private readonly chaperones: Chaperones,
  ) {}

  @Get('new')
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) groupId: string) {
    return this.page(actor, { groupId }, newForm());
  }

  @Post()
  async name(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) groupId: string, @Body() body: unknown) {
    const read = readForm(chaperoneSchema, body);
    if (!read.ok) return this.page(actor, { groupId }, read.form);
    await this.chaperones.name(actor, groupId, read.value);
    return backTo(groupId);
  }

  @Get(':chaperoneId')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) groupId: string,
    @Param('chaperoneId', ParseUUIDPipe) id: string,
  ) {
    const { name, gender, workerId, hostFileId } = oneOf(await this.queries.one(actor, groupId), id);
    return this.page(actor, { groupId, id }, formOf({ name, gender, workerId, hostFileId }));
  }

  @Post(':chaperoneId')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) groupId: string,
    @Param('chaperoneId', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const read = readForm(chaperoneSchema, body);
    if (!read.ok) return this.page(actor, { groupId, id }, read.form);
    await this.chaperones.change(actor, { groupId, id }, read.value);
    return backTo(groupId);
  }

  @Post(':chaperoneId/withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) groupId: string,
    @Param('chaperoneId', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const read = readForm(withdrawalSchema, body);
    if (!read.ok) return this.page(actor, { groupId, id }, read.form);
    await this.chaperones.withdraw(actor, { groupId, id }, read.value.reason);
    return backTo(groupId);
  }

  /** @throws NotFound for who only reads the group */
  private async page(actor: Actor, { groupId, id }: { groupId: string; id?: string }, form: FormState) {
    const view = await this.queries.one(actor, groupId);
    if (!view.mayRun) throw new NotFound();
    const chaperone = id === undefined ? null : oneOf(view, id);
    const props = { groupId, chaperone, ...(await this.queries.choices(view.group)), form };
    const title = chaperone?.name ?? { key: 'exchange.groups.chaperone.new' };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ChaperonePage, props, { title, crumbs: groupCrumbs(view.group), status });
  }
}

/** @throws NotFound for who does not come along */
function oneOf({ chaperones }: GroupView, id: string) {
  const found = chaperones.find((one) => one.id === id);
  if (!found) throw new NotFound();
  return found;
}
