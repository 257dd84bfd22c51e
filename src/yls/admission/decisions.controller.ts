import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { plansSummits } from '../summit/summit.policy.js';
import { DecisionListPage } from './decision-list.page.js';
import { DecisionListQueries } from './decision-list.queries.js';
import { DecisionPage } from './decision.page.js';
import { DecisionQueries } from './decision.queries.js';
import { decisionSchema, grantSchema, listSchema } from './decision.schema.js';
import { DecisionsService } from './decisions.service.js';
import { ReleaseService } from './release.service.js';
import { ScholarshipsService } from '../scholarships/scholarships.service.js';
import { SuggestionsService } from './suggestions.service.js';

const done = { key: 'yls.desk.done' };
const title = { key: 'yls.review.title' };
const unsaid = { field: 'reason', text: { key: 'yls.form.departure' } };
const statusOf = (...forms: (FormState | undefined)[]): number =>
  forms.some((form) => form && form.errors.length > 0) ? 422 : 200;
const pathOf = (id: string) => `/yls/registrations/${id}`;
const listOf = (summit: string) => `/yls/summits/${summit}/review`;

/** Where it is decided who comes: beside what juries found, in silence, and then released at once. */
@Controller('yls')
@Access(plansSummits)
export class DecisionsController {
  constructor(
    private readonly lists: DecisionListQueries,
    private readonly queries: DecisionQueries,
    private readonly decisions: DecisionsService,
    private readonly suggestions: SuggestionsService,
    private readonly releases: ReleaseService,
    private readonly scholarships: ScholarshipsService,
  ) {}

  @Get('summits/:id/review')
  @Access(staff)
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() asked: unknown) {
    return this.listPage(actor, id, asked);
  }

  @Post('summits/:id/suggestions')
  async takeSuggestions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const params = await this.suggestions.take(actor, id);
    return seeOther(listOf(id), { key: 'yls.review.suggestions.taken', params });
  }

  @Post('summits/:id/release')
  async release(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const params = await this.releases.release(actor, id);
    return seeOther(listOf(id), { key: 'yls.review.released', params });
  }

  @Get('registrations/:id')
  @Access(staff)
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.onePage(actor, id, {});
  }

  @Post('registrations/:id/decision')
  async decide(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(decisionSchema, body);
    if (!read.ok) return this.onePage(actor, id, { decision: read.form });
    if ((await this.decisions.decide(actor, id, read.value)) === 'decided') return seeOther(pathOf(id), done);
    return this.onePage(actor, id, { decision: withErrors(read.form, [unsaid]) });
  }

  @Post('registrations/:id/grant')
  async grant(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(grantSchema, body);
    if (!read.ok) return this.onePage(actor, id, { grant: read.form });
    await this.scholarships.grant(actor, { registrationId: id, ...read.value });
    return seeOther(pathOf(id), done);
  }

  private async listPage(actor: Actor, id: string, asked: unknown) {
    const wanted = readAsked(listSchema, asked);
    const list = await this.lists.list(actor, id, wanted);
    const crumbs = [{ href: `/yls/summits/${id}`, text: list.summit.name }];
    return page(DecisionListPage, { list, show: wanted.show }, { title, crumbs });
  }

  private async onePage(actor: Actor, id: string, wrong: { decision?: FormState; grant?: FormState }) {
    const deciding = await this.queries.one(actor, id);
    const reason = deciding.found.result?.departure ?? '';
    const forms = { decision: wrong.decision ?? formOf({ reason }), grant: wrong.grant ?? emptyForm };
    const crumbs = [{ href: listOf(deciding.summit.id), text: title }];
    const status = statusOf(wrong.decision, wrong.grant);
    return page(DecisionPage, { deciding, forms }, { title: deciding.registration.name, crumbs, status });
  }
}
