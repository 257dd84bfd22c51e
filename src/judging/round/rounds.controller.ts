import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  judge as verdicts,
  page,
  readForm,
  refusals,
  seeOther,
  Unprocessable,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { RoundDeskQueries } from '../desk/round-desk.queries.js';
import { DisqualificationsQueries } from '../disqualifications/disqualifications.queries.js';
import { FeedbackQueries } from '../feedback/feedback.queries.js';
import { NewRoundPage } from '../pages/staff/new-round.page.js';
import { RoundPage } from '../pages/staff/round.page.js';
import { RoundsPage } from '../pages/staff/rounds.page.js';
import { ResultQueries } from '../results/result.queries.js';
import { invitationSchema } from '../jury/jury.schema.js';
import { JuryService } from '../jury/jury.service.js';
import { CompetitionsOffered, valueOf } from './competitions-offered.js';
import { RoundFactsQueries } from './round-facts.queries.js';
import { RoundPlansService } from './round-plans.service.js';
import { roundLifecycle } from './round.lifecycle.js';
import { newRoundSchema } from './round.schema.js';
import { RoundQueries, type EarlierRound } from './rounds.queries.js';
import { conductsRounds, seesJudges } from './round.policy.js';

const title = { key: 'judging.rounds.title' };
const crumbs = [{ href: '/judging/rounds', text: title }];

/** Rounds for the programme's staff: the list, a new one, one with its jury. */
@Controller('judging/rounds')
@Access(conductsRounds)
export class RoundsController {
  constructor(
    private readonly work: Work,
    private readonly plans: RoundPlansService,
    private readonly queries: RoundQueries,
    private readonly facts: RoundFactsQueries,
    private readonly results: ResultQueries,
    private readonly offered: CompetitionsOffered,
    private readonly jury: JuryService,
    private readonly desks: RoundDeskQueries,
    private readonly feedback: FeedbackQueries,
    private readonly disqualifications: DisqualificationsQueries,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return page(RoundsPage, { rounds: await this.queries.rounds(actor) }, { title, width: 'wide' });
  }

  /** With `follows` the round that leads on is chosen. */
  @Get('new')
  async blank(@CurrentActor() actor: Actor, @Query('follows') follows?: string) {
    const followed = (await this.queries.leadingOn(actor)).find(({ id }) => id === follows);
    const form = followed ? formOf({ works: valueOf(followed), follows: followed.id }) : emptyForm;
    return this.form(actor, form, 200);
  }

  @Post()
  async plan(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(newRoundSchema, body);
    if (!read.ok) return this.form(actor, read.form, 422);
    try {
      const { id } = await this.plans.plan(actor, read.value);
      return seeOther(`/judging/rounds/${id}`, { key: 'judging.new.planned' });
    } catch (refusal) {
      if (!(refusal instanceof Unprocessable)) throw refusal;
      return this.form(actor, withErrors(read.form, [{ field: fieldOf(refusal), text: refusal.because }]), 422);
    }
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
    const facts = await this.facts.of(this.work.read(), id, actor.accountId);
    const jury = await this.queries.jury(actor, id);
    const ahead = roundLifecycle.transitions.find(({ from }) => from.includes(round.state));
    const model = {
      round,
      facts,
      jury,
      desk: await this.desks.of(actor, round, jury),
      words: await this.feedback.told(actor, round),
      toDecide: await this.disqualifications.waiting(actor, round),
      incomplete: await this.queries.incomplete(actor, id),
      runs: await this.results.runs(id),
      invitation: how.invitation,
      tellsCounts: seesJudges(actor, round),
      inTheWay: refusals(verdicts(ahead?.rules ?? [], facts)),
    };
    return page(RoundPage, model, { title: round.name, crumbs, width: 'wide', status: how.status });
  }

  private async form(actor: Actor, form: FormState, status: number): Promise<PageReply> {
    const earlier = await this.queries.leadingOn(actor);
    const model = { form, works: await this.offered.choices(actor), earlier: earlier.map(choiceOf) };
    return page(NewRoundPage, model, { title: { key: 'judging.new.title' }, crumbs, status });
  }
}

const choiceOf = ({ id, name, sequence }: EarlierRound) => ({
  value: id,
  label: { key: 'judging.new.follows.round', params: { name, sequence } },
});

const fieldOf = ({ because }: Unprocessable): string =>
  because.key.startsWith('judging.new.follows') ? 'follows' : 'mode';
