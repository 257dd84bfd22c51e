import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { judge } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
  type RuleResult,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { DeskPage } from '../pages/desk.page.js';
import { InvitationPage } from '../pages/invitation.page.js';
import { JudgeHomePage } from '../pages/judge-home.page.js';
import { JudgeDeskQueries } from '../scoring/judge-desk.queries.js';
import { JudgeTiesQueries } from './judge-ties.queries.js';
import { acceptanceSchema } from './jury.schema.js';
import { JuryService } from './jury.service.js';

const crumbs = [{ href: '/judging', text: { key: 'judging.home.title' } }];

/** A judge's own rounds: invitation, desk, departure. */
@Controller('judging')
@Access(judge)
export class DeskController {
  constructor(
    private readonly desks: JudgeDeskQueries,
    private readonly jury: JuryService,
    private readonly ties: JudgeTiesQueries,
  ) {}

  @Get()
  async home(@CurrentActor() actor: Actor) {
    return page(
      JudgeHomePage,
      { account: actor.accountId!, rounds: await this.desks.rounds(actor) },
      { title: { key: 'judging.home.title' }, width: 'wide' },
    );
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

  private async desk(actor: Actor, roundId: string, how: HowShown): Promise<PageReply> {
    const desk = await this.desks.desk(actor, roundId);
    const { form = emptyForm, refusals = [], status = 200, typed = '' } = how;
    if (desk.round.seat === 'accepted') return page(DeskPage, desk, { title: desk.round.name, crumbs, width: 'wide' });
    const ties = { ...(await this.ties.view(actor, typed)), here: `/judging/desk/${roundId}` };
    return page(
      InvitationPage,
      { round: desk.round, form, ties, refusals },
      { title: desk.round.name, crumbs, status },
    );
  }
}

interface HowShown {
  typed?: string | undefined;
  form?: FormState;
  status?: number;
  refusals?: readonly RuleResult[];
}
