import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { judge } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { PapersPage } from '../pages/jury/papers.page.js';
import { TrainingPageView } from '../pages/jury/training.page.js';
import { PapersQueries } from './papers.queries.js';
import { PapersService } from './papers.service.js';
import { ANSWERS, trainingPages, type TrainingPageCode } from './training.js';

const crumbs = [{ href: '/judging', text: { key: 'judging.home.title' } }];
const answerSchema = z.object({ answer: z.enum(ANSWERS, { error: 'judging.training.answer.needed' }) });

/** A judge's agreement and training: read, given, renewed. */
@Controller('judging')
@Access(judge)
export class PapersController {
  constructor(
    private readonly queries: PapersQueries,
    private readonly papers: PapersService,
  ) {}

  @Get('papers')
  async show(@CurrentActor() actor: Actor) {
    const standing = await this.queries.of(actor.accountId!);
    const confirmed = await this.queries.confirmedPages(actor.accountId!);
    return page(PapersPage, { ...standing, confirmed }, { title: { key: 'judging.papers.title' }, crumbs });
  }

  @Post('papers/agreement')
  async agree(@CurrentActor() actor: Actor) {
    await this.papers.agree(actor);
    return seeOther('/judging/papers', { key: 'judging.papers.agreed' });
  }

  @Post('papers/training')
  async renew(@CurrentActor() actor: Actor) {
    await this.papers.renewTraining(actor);
    return seeOther('/judging/papers', { key: 'judging.papers.trained' });
  }

  @Get('training/:page')
  training(@Param('page') code: string) {
    return this.pageOf(known(code), emptyForm);
  }

  @Post('training/:page')
  async answer(@CurrentActor() actor: Actor, @Param('page') typed: string, @Body() body: unknown) {
    const code = known(typed);
    const read = readForm(answerSchema, body);
    if (!read.ok) return this.pageOf(code, read.form);
    const { right, passed } = await this.papers.answer(actor, code, read.value.answer);
    if (!right)
      return this.pageOf(
        code,
        withErrors(read.form, [{ field: 'answer', text: { key: `judging.training.${code}.why` } }]),
      );
    if (passed) return seeOther('/judging/papers', { key: 'judging.papers.trained' });
    return seeOther(await this.onward(actor, code), { key: 'judging.training.right' });
  }

  /** To the next page that is not confirmed, in the order of the training. */
  private async onward(actor: Actor, code: TrainingPageCode): Promise<string> {
    const confirmed = await this.queries.confirmedPages(actor.accountId!);
    const from = trainingPages.findIndex((one) => one.code === code);
    const ahead = [...trainingPages.slice(from + 1), ...trainingPages.slice(0, from)];
    const next = ahead.find((one) => !confirmed.has(one.code));
    return next ? `/judging/training/${next.code}` : '/judging/papers';
  }

  private pageOf(code: TrainingPageCode, form: FormState) {
    const to = [...crumbs, { href: '/judging/papers', text: { key: 'judging.papers.title' } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(
      TrainingPageView,
      { code, form },
      { title: { key: `judging.training.${code}.title` }, crumbs: to, width: 'narrow', status },
    );
  }
}

function known(code: string): TrainingPageCode {
  const found = trainingPages.find((one) => one.code === code);
  if (!found) throw new NotFound();
  return found.code;
}
