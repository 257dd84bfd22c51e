import { Body, Controller, Get, Header, HttpCode, Param, ParseEnumPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  Clock,
  CurrentActor,
  newId,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
} from '../../../platform/index.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { RosterQueries } from '../check-in/roster.queries.js';
import { atDoor, leadsDays } from '../day.policy.js';
import { Buses } from './buses.service.js';
import { BusPage, CountPage, CountsPage, type WrongForms } from './counts.pages.js';
import { KINDS, type CountKind } from './count-words.js';
import { CountsQueries } from './counts.queries.js';
import { busSchema, countSchema, countsSchema, ridersSchema, settledSchema } from './counts.schema.js';
import { HeadCounts } from './head-counts.service.js';
import { HeadsListsQueries } from './heads-lists.queries.js';

const title = { key: 'yls.counts.title' };
const kindPipe = new ParseEnumPipe(Object.fromEntries(KINDS.map((kind) => [kind, kind])));

/** Heads on buses and in sessions. */
@Controller('yls/day/:summit')
@Access(atDoor)
export class CountsController {
  constructor(
    private readonly clock: Clock,
    private readonly roster: RosterQueries,
    private readonly queries: CountsQueries,
    private readonly counts: HeadCounts,
    private readonly lists: HeadsListsQueries,
    private readonly buses: Buses,
  ) {}

  @Get('counts')
  show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string) {
    return this.listPage(actor, id, {});
  }

  /** What a device keeps to count without a line. */
  @Get('heads')
  @Header('Cache-Control', 'private, no-store')
  heads(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string) {
    return this.lists.of(actor, id);
  }

  @Post('head-counts')
  @HttpCode(200)
  async receive(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Body() body: unknown) {
    return { told: await this.counts.receive(actor, id, readAsked(countsSchema, body)) };
  }

  @Post('buses')
  @Access(leadsDays)
  async addBus(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(busSchema, body);
    if (!read.ok) return this.listPage(actor, id, { bus: read.form });
    const bus = await this.buses.add(actor, id, read.value);
    if (bus) return seeOther(`/yls/day/${id}/buses/${bus}`, { key: 'yls.desk.done' });
    const taken = [{ field: 'name', text: { key: 'yls.form.name-taken' } }];
    return this.listPage(actor, id, { bus: withErrors(read.form, taken) });
  }

  @Get('buses/:id')
  @Access(leadsDays)
  async bus(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const summit = await this.roster.summit(actor, summitId);
    const bus = await this.queries.one(summitId, 'bus', id);
    if (!bus || !runsSummit(actor, summitId)) throw new NotFound();
    const props = {
      summit,
      bus,
      riders: await this.queries.riders(id),
      delegations: await this.queries.delegations(summitId),
    };
    return page(BusPage, props, { title, crumbs: [{ href: `/yls/day/${summitId}/counts`, text: title }] });
  }

  @Post('buses/:id/riders')
  @Access(leadsDays)
  async board(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const count = await this.buses.board(actor, id, readAsked(ridersSchema, body));
    return seeOther(`/yls/day/${summit}/buses/${id}`, { key: 'yls.bus.boarded', params: { count } });
  }

  @Post('buses/:id/riders/:registration/end')
  @Access(leadsDays)
  async leave(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('registration', ParseUUIDPipe) registration: string,
  ) {
    await this.buses.leave(actor, id, registration);
    return seeOther(`/yls/day/${summit}/buses/${id}`, { key: 'yls.desk.done' });
  }

  @Get('counts/:kind/:id')
  async ofOne(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summitId: string,
    @Param('kind', kindPipe) kind: CountKind,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const summit = await this.roster.summit(actor, summitId);
    const countable = await this.queries.one(summitId, kind, id);
    if (!countable) throw new NotFound();
    const heads = await this.queries.heads(kind, id, this.clock.now());
    const props = { summit, countable, heads, count: newId() };
    return page(CountPage, props, { title, crumbs: [{ href: `/yls/day/${summitId}/counts`, text: title }] });
  }

  @Post('counts/:kind/:id')
  async count(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('kind', kindPipe) kind: CountKind,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const params = await this.counts.count(actor, summit, { kind, of: id, ...readAsked(countSchema, body) });
    const isWhole = params.counted === params.expected;
    const text = { key: isWhole ? 'yls.counts.all-here' : 'yls.counts.missing', params: { ...params } };
    return seeOther(`/yls/day/${summit}/counts`, text, isWhole ? 'success' : 'error');
  }

  @Post('alarms/:count/settlement')
  @Access(leadsDays)
  async settle(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('count', ParseUUIDPipe) count: string,
    @Body() body: unknown,
  ) {
    const read = readForm(settledSchema, body);
    if (!read.ok) return this.listPage(actor, summit, { alarm: { id: count, form: read.form } });
    await this.counts.settle(actor, count, read.value.because);
    return seeOther(`/yls/day/${summit}/counts`, { key: 'yls.desk.done' });
  }

  private async listPage(actor: Actor, id: string, wrong: WrongForms) {
    const summit = await this.roster.summit(actor, id);
    const [all, alarms] = [await this.queries.all(id), await this.queries.alarms(id)];
    const props = { summit, account: actor.accountId ?? '', all, alarms, wrong, leads: runsSummit(actor, id) };
    const crumbs = [{ href: `/yls/day/${id}`, text: summit.name }];
    return page(CountsPage, props, { title, crumbs, status: Object.keys(wrong).length > 0 ? 422 : 200 });
  }
}
