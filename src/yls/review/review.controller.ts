import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { DecisionsService } from '../admission/decisions.service.js';
import { ScholarshipsService } from '../admission/scholarships.service.js';
import { plansSummits } from '../summit/summit.policy.js';
import { ReviewListPage } from './review-list.page.js';
import { ReviewPage } from './review.page.js';
import { reviews } from './review.policy.js';
import { ReviewQueries } from './review.queries.js';
import { decisionSchema, fundSchema, grantSchema, listSchema, reviewSchema } from './review.schema.js';
import { ReviewsService } from './reviews.service.js';
import type { YlsReview } from './yls-review.entity.js';

const done = { key: 'yls.desk.done' };
const title = { key: 'yls.review.title' };
const statusOf = (...forms: (FormState | undefined)[]): number =>
  forms.some((form) => form && form.errors.length > 0) ? 422 : 200;
const pathOf = (id: string) => `/yls/registrations/${id}`;
const listOf = (summit: string) => `/yls/summits/${summit}/review`;

/** Where it is decided who comes: reviewers read blind, staff decide, and release all at once. */
@Controller('yls')
@Access(reviews)
export class ReviewController {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly service: ReviewsService,
    private readonly decisions: DecisionsService,
    private readonly scholarships: ScholarshipsService,
  ) {}

  @Get('summits/:id/review')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() asked: unknown) {
    return this.listPage(actor, id, { asked, form: emptyForm });
  }

  @Post('summits/:id/release')
  @Access(plansSummits)
  async release(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const params = await this.decisions.release(actor, id);
    return seeOther(listOf(id), { key: 'yls.review.released', params });
  }

  @Post('summits/:id/funds')
  @Access(plansSummits)
  async addFund(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(fundSchema, body);
    if (!read.ok) return this.listPage(actor, id, { asked: {}, form: read.form });
    await this.scholarships.addFund(actor, { summitId: id, ...read.value });
    return seeOther(listOf(id), done);
  }

  @Get('registrations/:id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.onePage(actor, id, {});
  }

  @Post('registrations/:id/review')
  async review(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reviewSchema, body);
    if (!read.ok) return this.onePage(actor, id, { card: read.form });
    await this.service.give(actor, id, read.value);
    return seeOther(pathOf(id), done);
  }

  @Post('registrations/:id/decision')
  @Access(plansSummits)
  async decide(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    await this.decisions.decide(actor, id, readAsked(decisionSchema, body).decision);
    return seeOther(pathOf(id), done);
  }

  @Post('registrations/:id/grant')
  @Access(plansSummits)
  async grant(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(grantSchema, body);
    if (!read.ok) return this.onePage(actor, id, { grant: read.form });
    await this.scholarships.grant(actor, { registrationId: id, ...read.value });
    return seeOther(pathOf(id), done);
  }

  private async listPage(actor: Actor, id: string, { asked, form }: { asked: unknown; form: FormState }) {
    const wanted = readAsked(listSchema, asked);
    const list = await this.queries.list(actor, id, wanted);
    const crumbs = list.isOrganiser ? [{ href: `/yls/summits/${id}`, text: list.summit.name }] : [];
    return page(ReviewListPage, { list, show: wanted.show, form }, { title, crumbs, status: statusOf(form) });
  }

  private async onePage(actor: Actor, id: string, wrong: { card?: FormState; grant?: FormState }) {
    const reviewed = await this.queries.one(actor, id);
    const forms = { card: wrong.card ?? cardOf(reviewed.own), grant: wrong.grant ?? emptyForm };
    const crumbs = [{ href: listOf(reviewed.summit.id), text: title }];
    const name = reviewed.isOrganiser ? reviewed.registration.name : { key: 'yls.review.applicant' };
    return page(ReviewPage, { reviewed, forms }, { title: name, crumbs, status: statusOf(wrong.card, wrong.grant) });
  }
}

const cardOf = (review: YlsReview | null): FormState =>
  review ? formOf({ ...review.scores, advice: review.advice, note: review.note }) : emptyForm;
