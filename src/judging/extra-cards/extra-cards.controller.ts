import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ExtraCardsPage } from '../pages/staff/extra-cards/extra-cards.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { ExtraCardsQueries } from './extra-cards.queries.js';
import { budgetSchema, extraCardsIn } from './extra-cards.schema.js';
import { ExtraCardsService } from './extra-cards.service.js';

/** More cards for works in doubt: proposed, looked through, given. */
@Controller('judging/rounds/:id/extra-cards')
@Access(conductsRounds)
export class ExtraCardsController {
  constructor(
    private readonly queries: ExtraCardsQueries,
    private readonly extraCards: ExtraCardsService,
  ) {}

  @Get()
  propose(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Query('budget') budget?: string) {
    return this.page(actor, id, { budget, form: emptyForm, status: 200 });
  }

  @Post()
  async give(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: Record<string, unknown>) {
    const read = extraCardsIn(body);
    if (!read.ok) return this.page(actor, id, { budget: body['budget'], form: read.form, status: 422 });
    const given = await this.extraCards.give(actor, id, read.value);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.extra.given', params: { given } });
  }

  private async page(
    actor: Actor,
    id: string,
    { budget, form, status }: { budget: unknown; form: FormState; status: number },
  ): Promise<PageReply> {
    const view = await this.queries.view(actor, id, budgetSchema.parse(budget));
    const crumbs = [
      { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
      { href: `/judging/rounds/${id}`, text: view.round.name },
    ];
    const title = { key: 'judging.extra.title' };
    return page(ExtraCardsPage, { ...view, form }, { title, crumbs, width: 'wide', status });
  }
}
