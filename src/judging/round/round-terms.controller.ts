import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  Conflict,
  CurrentActor,
  page,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  type Actor,
  type FormState,
  type RuleResult,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { RoundTermsPage } from '../pages/staff/terms/round-terms.page.js';
import { changedRoundSchema } from './round.schema.js';
import { conductsRounds } from './round.policy.js';
import { RoundTermsService } from './round-terms.service.js';
import { formOfTerms } from './terms-form.js';
import { TermsQueries } from './terms.queries.js';

/** How a round judges: changed until judging begins. */
@Controller('judging/rounds/:id/terms')
@Access(conductsRounds)
export class RoundTermsController {
  constructor(
    private readonly queries: TermsQueries,
    private readonly terms: RoundTermsService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    return this.page(actor, id, { status: 200 });
  }

  @Post()
  async change(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const read = readForm(changedRoundSchema, body);
    if (!read.ok) return this.page(actor, id, { form: read.form, status: 422 });
    try {
      await this.terms.change(actor, id, read.value);
    } catch (refusal) {
      if (refusal instanceof Conflict)
        return this.page(actor, id, { form: read.form, status: 409, refusals: refusal.rules });
      if (!(refusal instanceof Unprocessable)) throw refusal;
      return this.page(actor, id, {
        form: withErrors(read.form, [{ field: 'chair', text: refusal.because }]),
        status: 422,
      });
    }
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.new.changed' });
  }

  private async page(actor: Actor, id: string, { form, status, refusals = [] }: HowShown) {
    const view = await this.queries.view(actor, id);
    const crumbs = [
      { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
      { href: `/judging/rounds/${id}`, text: view.round.name },
    ];
    const model = { ...view, form: form ?? formOfTerms(view.round), refusals };
    return page(RoundTermsPage, model, { title: { key: 'judging.terms.title' }, crumbs, status });
  }
}

interface HowShown {
  form?: FormState;
  status: number;
  refusals?: readonly RuleResult[];
}
