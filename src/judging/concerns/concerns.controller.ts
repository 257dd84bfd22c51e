import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CurrentActor, emptyForm, page, readForm, seeOther, type Actor, type FormState } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ForJudges } from '../jury/standing.interceptor.js';
import { ConcernPage } from '../pages/concern.page.js';
import { JudgeCardQueries } from '../scoring/judge-card.queries.js';
import { concernSchema } from './concern.schema.js';
import { ConcernsService } from './concerns.service.js';

/** A judge flags a work. */
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
    // What concerns safety stands still at once, and may be out of the judge's hands by now.
    return seeOther(read.value.reason === 'safety' ? '/judging' : `/judging/cards/${id}`, {
      key: 'judging.concern.thanks',
    });
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const { card, copy } = await this.cards.card(actor, id);
    const props = { assignmentId: id, code: card.code, title: copy.title, form };
    const crumbs = [{ href: `/judging/cards/${id}`, text: { key: 'judging.card.title', params: { code: card.code } } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ConcernPage, props, { title: { key: 'judging.concern.title' }, width: 'narrow', crumbs, status });
  }
}
