import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { judge } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  formOf,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
  type RuleResult,
  type SeeOther,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { DeskPage } from '../pages/desk.page.js';
import { InvitationPage } from '../pages/invitation.page.js';
import { JudgeHomePage } from '../pages/judge-home.page.js';
import { JudgeDeskQueries } from '../scoring/judge-desk.queries.js';
import { JudgeTiesQueries } from './judge-ties.queries.js';
import { JurySeatsQueries } from './jury-seats.queries.js';
import { acceptanceSchema, wishesSchema } from './jury.schema.js';
import { JuryService } from './jury.service.js';
import { PapersQueries } from './papers.queries.js';
import { refusalsToSee } from './papers.rules.js';

const crumbs = [{ href: '/judging', text: { key: 'judging.home.title' } }];

/** A judge's own rounds: invitation, desk, departure. */
@Controller('judging')
@Access(judge)
export class DeskController {
  constructor(
    private readonly desks: JudgeDeskQueries,
    private readonly jury: JuryService,
    private readonly ties: JudgeTiesQueries,
    private readonly seats: JurySeatsQueries,
    private readonly papers: PapersQueries,
  ) {}

  @Get()
  async home(@CurrentActor() actor: Actor) {
    const account = actor.accountId!;
    const model = { account, rounds: await this.desks.rounds(actor), papers: await this.papers.of(account) };
    return page(JudgeHomePage, model, { title: { key: 'judging.home.title' }, width: 'wide' });
  }

  @Get('desk/:roundId')
  show(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Query('q') typed?: string) {
    return this.desk(actor, roundId, { typed });
  }

  @Post('desk/:roundId/acceptance')
  async accept(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Body() body: unknown) {
    const read = readForm(acceptanceSchema, body);
    if (!read.ok) return this.desk(actor, roundId, { form: read.form, status: 422 });
    try {
      await this.jury.accept(actor, roundId, read.value);
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.desk(actor, roundId, { form: read.form, status: 409, refusals: refusal.rules });
    }
    return seeOther(`/judging/desk/${roundId}`, { key: 'judging.invitation.accepted' });
  }

  @Post('desk/:roundId/wishes')
  async wish(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string, @Body() body: unknown) {
    const read = readForm(wishesSchema, body);
    if (!read.ok) return this.desk(actor, roundId, { form: read.form, status: 422 });
    try {
      await this.jury.wish(actor, roundId, read.value);
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.desk(actor, roundId, { form: read.form, status: 409, refusals: refusal.rules });
    }
    return seeOther(`/judging/desk/${roundId}`, { key: 'judging.wishes.saved' });
  }

  @Post('desk/:roundId/refusal')
  async decline(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    await this.jury.decline(actor, roundId);
    return seeOther('/judging', { key: 'judging.invitation.declined' });
  }

  @Post('desk/:roundId/departure')
  async leave(@CurrentActor() actor: Actor, @Param('roundId', anId) roundId: string) {
    await this.jury.leave(actor, roundId);
    return seeOther('/judging', { key: 'judging.desk.left' });
  }

  /** Before both papers hold, a judge on the jury is led to them: nothing is seen. */
  private async desk(actor: Actor, roundId: string, how: HowShown): Promise<Reply> {
    const seat = await this.seats.seat(actor, roundId);
    const papers = await this.papers.of(actor.accountId!);
    const { form = formOf(seat.told), refusals = [], status = 200, typed = '' } = how;
    if (seat.state === 'accepted') {
      const [because] = refusalsToSee({ agreement: papers.agreement.state, training: papers.training.state });
      if (because) return seeOther('/judging/papers', because.because, 'warning');
      const desk = await this.desks.desk(actor, roundId);
      return page(
        DeskPage,
        { ...desk, papers, form, refusals },
        { title: desk.round.name, crumbs, width: 'wide', status },
      );
    }
    const { round } = await this.desks.desk(actor, roundId);
    const ties = { ...(await this.ties.view(actor, typed)), here: `/judging/desk/${roundId}` };
    return page(InvitationPage, { round, form, ties, papers, refusals }, { title: round.name, crumbs, status });
  }
}

type Reply = PageReply | SeeOther;

interface HowShown {
  typed?: string | undefined;
  form?: FormState;
  status?: number;
  refusals?: readonly RuleResult[];
}
