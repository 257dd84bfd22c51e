import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { PlanPage } from '../pages/staff/plan/plan.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { AssignmentsService } from './assignments.service.js';
import { lockSchema } from './lock.schema.js';
import { LocksService } from './locks.service.js';
import { PlanQueries } from './plan.queries.js';
import { TopUpService } from './top-up.service.js';

const addressOf = (id: string) => `/judging/rounds/${id}/plan`;

/** The draw: looked at first, then kept, then mended. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class AssignmentsController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly assignments: AssignmentsService,
    private readonly topUps: TopUpService,
    private readonly locks: LocksService,
  ) {}

  @Get('plan')
  plan(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    return this.page(actor, id, { form: emptyForm, status: 200 });
  }

  /** With the bridge reviews that the plan proposes when the button says so. */
  @Post('assignments')
  async assign(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body?: { bridges?: unknown }) {
    await this.assignments.assign(actor, id, { bridges: body?.bridges === 'yes' });
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.assign' });
  }

  @Post('bridges')
  async bridge(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const bridges = await this.topUps.bridge(actor, id);
    return seeOther(addressOf(id), { key: 'judging.done.bridges', params: { bridges } });
  }

  @Post('locks')
  async lock(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const read = readForm(lockSchema, body);
    if (!read.ok) return this.page(actor, id, { form: read.form, status: 422 });
    const errors = await this.locks.lock(actor, id, read.value);
    if (errors.length > 0) return this.page(actor, id, { form: withErrors(read.form, errors), status: 422 });
    return seeOther(addressOf(id), { key: 'judging.done.lock', params: { code: read.value.code } });
  }

  @Post('locks/:roundEntryId/:roundJudgeId/removal')
  async unlock(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('roundEntryId', anId) roundEntryId: string,
    @Param('roundJudgeId', anId) roundJudgeId: string,
  ) {
    await this.locks.unlock(actor, id, { roundEntryId, roundJudgeId });
    return seeOther(addressOf(id), { key: 'judging.done.unlock' });
  }

  private async page(actor: Actor, id: string, how: { form: FormState; status: number }): Promise<PageReply> {
    const model = await this.plans.view(actor, id);
    const crumbs = [
      { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
      { href: `/judging/rounds/${id}`, text: model.round.name },
    ];
    const title = { key: 'judging.plan.title' };
    return page(PlanPage, { ...model, form: how.form }, { title, crumbs, width: 'wide', status: how.status });
  }
}
