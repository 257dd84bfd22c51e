import { Controller, Get, Param, Post } from '@nestjs/common';
import { Access, CurrentActor, page, seeOther, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { PlanPage } from '../pages/staff/plan.page.js';
import { AssignmentsService } from './assignments.service.js';
import { PlanQueries } from './plan.queries.js';
import { conductsRounds } from '../round/round.policy.js';

/** The draw: looked at first, then kept. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class AssignmentsController {
  constructor(
    private readonly plans: PlanQueries,
    private readonly assignments: AssignmentsService,
  ) {}

  @Get('plan')
  async plan(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const model = await this.plans.view(actor, id);
    const crumbs = [
      { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
      { href: `/judging/rounds/${id}`, text: model.round.name },
    ];
    return page(PlanPage, model, { title: { key: 'judging.plan.title' }, crumbs });
  }

  @Post('assignments')
  async assign(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.assignments.assign(actor, id);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.assign' });
  }
}
