import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { signedIn, staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { perhaps } from '../form-fields.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import { OwnRegistrationQueries } from '../student/mine/own-registration.queries.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { MARKED, type Marked } from './feedback-questions.js';
import { FeedbackPage, FeedbackResultsPage } from './feedback.pages.js';
import { FeedbackQueries } from './feedback.queries.js';
import { FeedbackService, isAskedForFeedback } from './feedback.service.js';

const mark = z.enum(['1', '2', '3', '4', '5']).transform(Number).optional().catch(undefined);
const feedbackSchema = z
  .object({
    ...Object.fromEntries(MARKED.map((question) => [question, mark])),
    best: perhaps(2000),
    change: perhaps(2000),
  })
  .refine((given) => Object.values(given).some(Boolean), { path: ['overall'], error: 'yls.feedback.empty' })
  .transform(({ best, change, ...marks }) => ({ best, change, marks: marks as Partial<Record<Marked, number>> }));

/** Feedback after a summit: the delegate's form, and what all said together. */
@Controller('yls')
@Access(staff)
export class FeedbackController {
  constructor(
    private readonly work: Work,
    private readonly own: OwnRegistrationQueries,
    private readonly service: FeedbackService,
    private readonly queries: FeedbackQueries,
  ) {}

  @Get('mine/feedback')
  @Access(signedIn)
  ask(@CurrentActor() actor: Actor) {
    return this.formPage(actor, emptyForm);
  }

  @Post('mine/feedback')
  @Access(signedIn)
  async give(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(feedbackSchema, body);
    if (!read.ok) return this.formPage(actor, read.form);
    await this.service.give(actor, await this.mine(actor), read.value);
    return seeOther('/yls/mine/feedback');
  }

  @Get('summits/:summit/feedback')
  async results(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string) {
    const results = await this.queries.results(actor, id);
    const crumbs = [{ href: `/yls/summits/${id}`, text: results.summit.name }];
    return page(FeedbackResultsPage, { results }, { title: { key: 'yls.opinions.title' }, crumbs });
  }

  private async formPage(actor: Actor, form: FormState) {
    const registration = await this.mine(actor);
    const { name: summit } = await this.work.read().findOneByOrFail(YlsSummit, { id: registration.summitId });
    const wasGiven = await this.service.hasGiven(registration.id);
    const crumbs = [{ href: '/yls/mine', text: { key: 'yls.own.title' } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(FeedbackPage, { summit, form, wasGiven }, { title: { key: 'yls.feedback.title' }, crumbs, status });
  }

  private async mine(actor: Actor): Promise<YlsRegistration> {
    const registration = await this.own.newest(actor);
    if (!registration || !isAskedForFeedback(registration)) throw new NotFound();
    return registration;
  }
}
