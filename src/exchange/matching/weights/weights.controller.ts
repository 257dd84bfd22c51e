import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import { OutcomesQueries } from '../runs/outcomes.queries.js';
import { placesStudents, setsTerms } from '../places-students.js';
import { MatchWeightsQueries } from './match-weights.queries.js';
import { MatchWeightsService } from './match-weights.service.js';
import { setsWeights } from './term-of-sponsor.js';
import { WeightsPage } from './weights.page.js';
import { weightsSchema } from './weights.schema.js';

/** What the criteria weigh in a term: desks read it, the sponsor sets it. */
@Controller('exchange/terms/:id/weights')
@Access(placesStudents)
export class WeightsController {
  constructor(
    private readonly work: Work,
    private readonly queries: MatchWeightsQueries,
    private readonly outcomes: OutcomesQueries,
    private readonly service: MatchWeightsService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, formOf({ ...(await this.queries.of(this.work.read(), id)) }));
  }

  @Post()
  @Access(setsTerms)
  async set(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(weightsSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.service.set(actor, id, read.value);
    return seeOther(`/exchange/terms/${id}/weights`, { key: 'exchange.weights.flash.saved' });
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const manager = this.work.read();
    const term = await manager.findOneBy(ExchangeTerm, { id });
    if (!term) throw new NotFound();
    const history = await this.queries.history(manager, id);
    const props = {
      term,
      form,
      history,
      outcomes: await this.outcomes.outcomesByWeights(manager, id),
      weights: await this.queries.of(manager, id),
      maySet: setsWeights(actor, term),
    };
    const title = { key: 'exchange.weights.title', params: { term: term.name } };
    return page(WeightsPage, props, { title, status: form.errors.length > 0 ? 422 : 200 });
  }
}
