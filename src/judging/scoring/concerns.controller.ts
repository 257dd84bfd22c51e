import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { CONCERN_REASONS } from '../judged-works.js';
import { ConcernPage } from '../pages/concern.page.js';
import { ConcernsService } from './concerns.service.js';
import { JudgeCardQueries } from './judge-card.queries.js';

const concernSchema = z.object({
  reason: z.enum(CONCERN_REASONS, { error: 'judging.concern.form.reason' }),
  note: z.string().trim().min(1, 'judging.concern.form.note').max(2_000, 'judging.concern.form.long'),
});

/** A judge tells programme staff what worries them about a work. */
@Controller('judging/cards/:assignmentId/concern')
@ForJudges()
export class ConcernsController {
  constructor(
    private readonly cards: JudgeCardQueries,
    private readonly concerns: ConcernsService,
  ) {}

  @Get()
  form(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string) {
    return this.show(actor, id, emptyForm);
  }

  @Post()
  async tell(@CurrentActor() actor: Actor, @Param('assignmentId', anId) id: string, @Body() body: unknown) {
    const read = readForm(concernSchema, body);
    if (!read.ok) return this.show(actor, id, read.form);
    await this.concerns.tell(actor, id, read.value);
    return seeOther('/judging', { key: 'judging.concern.thanks' });
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const { card, copy, takesConcerns } = await this.cards.card(actor, id);
    if (!takesConcerns) throw new NotFound();
    const props = { assignmentId: id, code: card.code, title: copy.title, form };
    const crumbs = [{ href: `/judging/cards/${id}`, text: { key: 'judging.card.title', params: { code: card.code } } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ConcernPage, props, { title: { key: 'judging.concern.title' }, width: 'narrow', crumbs, status });
  }
}
