import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  Catalogue,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  seeOther,
  Unprocessable,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ChainPage } from '../pages/staff/chain.page.js';
import { readChain } from './chain.schema.js';
import { CompetitionsOffered } from './competitions-offered.js';
import { conductsRounds } from './round.policy.js';
import { RoundPlansService } from './round-plans.service.js';
import { usualChain } from './usual-chain.js';

const worksSchema = z.object({ works: z.string().catch('') });

/** All rounds of a category in one step, as the edition's rules prescribe them. */
@Controller('judging/rounds/chain')
@Access(conductsRounds)
export class RoundChainsController {
  constructor(
    private readonly offered: CompetitionsOffered,
    private readonly plans: RoundPlansService,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Query('works') works?: string) {
    return this.page(actor, { works, form: emptyForm, status: 200 });
  }

  @Post()
  async plan(@CurrentActor() actor: Actor, @Body() body: Record<string, unknown>) {
    const { works } = readAsked(worksSchema, body);
    const read = readChain(body);
    if (!read.ok) return this.page(actor, { works, form: read.form, status: 422 });
    try {
      const { ids } = await this.plans.planChain(actor, read.value);
      return seeOther(`/judging/rounds/${ids[0]}`, { key: 'judging.chain.planned', params: { rounds: ids.length } });
    } catch (refusal) {
      if (!(refusal instanceof Unprocessable)) throw refusal;
      const form = withErrors(read.form, [{ field: `mode-${read.value.length}`, text: refusal.because }]);
      return this.page(actor, { works, form, status: 422 });
    }
  }

  private async page(actor: Actor, { works = '', form, status }: HowShown) {
    const plan = works ? await this.offered.plan(actor, works) : null;
    const prescribed = plan && plan.rounds.length > 0;
    const model = {
      form,
      offered: await this.offered.choices(actor),
      works: plan ? works : null,
      category: plan?.category ?? '',
      prescribed: Boolean(prescribed),
      rounds: prescribed ? plan.rounds : usualChain(this.catalogue),
    };
    const crumbs = [{ href: '/judging/rounds', text: { key: 'judging.rounds.title' } }];
    return page(ChainPage, model, { title: { key: 'judging.chain.title' }, crumbs, status });
  }
}

interface HowShown {
  works?: string | undefined;
  form: FormState;
  status: number;
}
