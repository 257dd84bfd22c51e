import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { endOfDay } from '../editions/window.js';
import { AnomaliesQueries } from './anomalies.queries.js';
import { BallotPage } from './ballot.page.js';
import { BallotsPage } from './ballots.page.js';
import { BallotsQueries } from './ballots.queries.js';
import { BallotsService } from './ballots.service.js';
import { asideForm, ballotForm, reasonForm } from './voting.schema.js';
import { readDays } from './read-days.js';

const title = { key: 'yaas.ballots.title' };
const crumbs = [{ href: '/yaas/ballots', text: title }];

/** Staff plan ballots and look after them. */
@Controller('yaas/ballots')
@Access(staff)
export class BallotsController {
  constructor(
    private readonly work: Work,
    private readonly ballots: BallotsService,
    private readonly queries: BallotsQueries,
    private readonly anomalies: AnomaliesQueries,
    private readonly editions: EditionsQueries,
  ) {}

  @Get()
  list() {
    return this.listWith(emptyForm);
  }

  @Post()
  async plan(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(ballotForm, readDays(body, ['opensOn', 'closesOn']));
    if (!read.ok) return this.listWith(read.form);
    const { editionId, works, opensOn, closesOn } = read.value;
    const { timeZone } = await this.editions.byId(editionId);
    const [opensAt, closesAt] = [startOfDay(opensOn, timeZone), endOfDay(closesOn, timeZone)];
    try {
      const ballot = { editionId, works, opensAt, closesAt };
      const id = await this.work.run(actor, (unit) => this.ballots.plan(unit, ballot));
      return seeOther(`/yaas/ballots/${id}`, { key: 'yaas.ballots.planned' });
    } catch (error) {
      if (!(error instanceof Unprocessable)) throw error;
      return this.listWith(withErrors(read.form, [{ field: 'closesOn', text: error.because }]));
    }
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string) {
    const [ballot, watch, result] = [
      await this.queries.one(id),
      await this.anomalies.of(id),
      await this.queries.result(id),
    ];
    return page(BallotPage, { ballot, watch, result }, { title, crumbs, width: 'wide' });
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.ballots.end(unit, id));
    return seeOther(`/yaas/ballots/${id}`, { key: 'yaas.ballots.ended' });
  }

  @Post(':id/count')
  async count(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.ballots.count(unit, id));
    return seeOther(`/yaas/ballots/${id}`, { key: 'yaas.ballots.counted' });
  }

  @Post(':id/cancellation')
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { reason } = readAsked(reasonForm, body);
    await this.work.run(actor, (unit) => this.ballots.cancel(unit, id, reason));
    return seeOther(`/yaas/ballots/${id}`, { key: 'yaas.ballots.cancelled' });
  }

  @Post(':id/exclusions')
  async setAside(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { kind, key, reason, aside } = readAsked(asideForm, body);
    const isAside = aside === 'yes';
    if (isAside && !reason) throw new Unprocessable({ key: 'platform.failure.reason_needed' });
    const how = { group: { kind, key }, reason, isAside };
    const votes = await this.work.run(actor, (unit) => this.ballots.setAside(unit, id, how));
    return seeOther(`/yaas/ballots/${id}`, { key: `yaas.ballots.${isAside ? 'aside' : 'back'}`, params: { votes } });
  }

  private async listWith(form: FormState) {
    const editions = (await this.editions.all()).filter(({ rules }) => rules.awards.peoplesChoice !== null);
    const props = { ballots: await this.queries.list(), editions, form };
    return page(BallotsPage, props, { title, width: 'wide', status: form.errors.length > 0 ? 422 : 200 });
  }
}

/** The first instant of a day is that after the day before. */
const startOfDay = (day: string, timeZone: string): Date =>
  endOfDay(new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10), timeZone);
