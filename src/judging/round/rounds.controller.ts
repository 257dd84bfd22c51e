import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  judge as verdicts,
  page,
  readForm,
  refusals,
  seeOther,
  Work,
  type Actor,
  type Choice,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { OfferedCompetition } from '../judged-works.js';
import { NewRoundPage } from '../pages/staff/new-round.page.js';
import { RoundPage } from '../pages/staff/round.page.js';
import { RoundsPage } from '../pages/staff/rounds.page.js';
import { ResultQueries } from '../results/result.queries.js';
import { invitationSchema } from '../jury/jury.schema.js';
import { JuryService } from '../jury/jury.service.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { roundLifecycle } from './round.lifecycle.js';
import { newRoundSchema } from './round.schema.js';
import { RoundQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';
import { conductsRounds, mayRun } from './round.policy.js';

const title = { key: 'judging.rounds.title' };
const crumbs = [{ href: '/judging/rounds', text: title }];

/** Rounds for the programme's staff: the list, a new one, one with its jury. */
@Controller('judging/rounds')
@Access(conductsRounds)
export class RoundsController {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundsService,
    private readonly queries: RoundQueries,
    private readonly facts: RoundFactsQueries,
    private readonly results: ResultQueries,
    private readonly programmes: JudgedProgrammes,
    private readonly jury: JuryService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return page(RoundsPage, { rounds: await this.queries.rounds(actor) }, { title, width: 'wide' });
  }

  @Get('new')
  blank(@CurrentActor() actor: Actor) {
    return this.form(actor, emptyForm, 200);
  }

  @Post()
  async plan(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(newRoundSchema, body);
    if (!read.ok) return this.form(actor, read.form, 422);
    const { id } = await this.rounds.plan(actor, read.value);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.new.planned' });
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    return this.round(actor, id, { invitation: emptyForm, status: 200 });
  }

  @Post(':id/invitations')
  async invite(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const read = readForm(invitationSchema, body);
    if (!read.ok) return this.round(actor, id, { invitation: read.form, status: 422 });
    await this.jury.invite(actor, id, read.value);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.invite.sent', params: { email: read.value.email } });
  }

  private async round(actor: Actor, id: string, how: { invitation: FormState; status: number }): Promise<PageReply> {
    const round = await this.queries.round(actor, id);
    const facts = await this.facts.of(this.work.read(), id);
    const ahead = roundLifecycle.transitions.find(({ from }) => from.includes(round.state));
    const model = {
      round,
      facts,
      jury: await this.queries.jury(id),
      incomplete: await this.queries.incomplete(id),
      runs: await this.results.runs(id),
      invitation: how.invitation,
      inTheWay: refusals(verdicts(ahead?.rules ?? [], facts)),
    };
    return page(RoundPage, model, { title: round.name, crumbs, width: 'wide', status: how.status });
  }

  private async form(actor: Actor, form: FormState, status: number): Promise<PageReply> {
    return page(
      NewRoundPage,
      { form, works: await this.choices(actor) },
      { title: { key: 'judging.new.title' }, crumbs, status },
    );
  }

  /** The categories of the competitions whose rounds the actor may run. */
  private async choices(actor: Actor): Promise<Choice[]> {
    const choices: Choice[] = [];
    for (const { programme, ...works } of await this.offered(actor))
      for (const { code, label } of works.categories)
        choices.push({
          value: `${programme} ${works.editionId} ${works.levelId} ${code}`,
          label: `${works.name} · ${label}`,
        });
    return choices;
  }

  private async offered(actor: Actor): Promise<(OfferedCompetition & { programme: string })[]> {
    const manager = this.work.read();
    const each = this.programmes
      .all()
      .map(async (works) =>
        (await works.competitions(manager)).map((offered) => ({ ...offered, programme: works.programme })),
      );
    return (await Promise.all(each)).flat().filter((offered) => mayRun(actor, offered));
  }
}
