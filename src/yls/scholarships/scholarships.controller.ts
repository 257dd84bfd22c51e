import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  formOf,
  newForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { plansSummits } from '../summit/summit.policy.js';
import { fundSchema, seenSchema } from './fund.schema.js';
import { FundPage } from './fund.page.js';
import { ScholarshipsPage } from './scholarships.page.js';
import { ScholarshipsQueries } from './scholarships.queries.js';
import { ScholarshipsService } from './scholarships.service.js';
import type { YlsFund } from './yls-fund.entity.js';

const title = { key: 'yls.fund.title' };
const done = { key: 'yls.desk.done' };
const wrong = {
  taken: { field: 'name', text: { key: 'yls.form.fund-taken' } },
  given: { field: 'budgetCents', text: { key: 'yls.form.fund-given' } },
};
const pathOf = (summit: string) => `/yls/summits/${summit}/funds`;

/** The money for scholarships, and the rules by which it is given. */
@Controller('yls/summits/:id/funds')
@Access(plansSummits)
export class ScholarshipsController {
  constructor(
    private readonly queries: ScholarshipsQueries,
    private readonly scholarships: ScholarshipsService,
  ) {}

  @Get()
  @Access(staff)
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.listPage(actor, id, newForm());
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(fundSchema, body);
    if (!read.ok) return this.listPage(actor, id, read.form);
    const added = await this.scholarships.addFund(actor, { summitId: id, ...read.value });
    if (added === null) return this.listPage(actor, id, withErrors(read.form, [wrong.taken]));
    return seeOther(pathOf(id), done);
  }

  @Post('awards')
  async giveByRule(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const count = await this.scholarships.giveByRule(actor, id, seenSchema.parse(body ?? {}).seen);
    return seeOther(pathOf(id), { key: 'yls.fund.given-by-rule', params: { count } });
  }

  @Get(':fund')
  async one(@Param('id', ParseUUIDPipe) id: string, @Param('fund', ParseUUIDPipe) fundId: string) {
    const fund = await this.queries.fund(id, fundId);
    return this.onePage(fund, formOfFund(fund));
  }

  @Post(':fund')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fund', ParseUUIDPipe) fundId: string,
    @Body() body: unknown,
  ) {
    const fund = await this.queries.fund(id, fundId);
    const read = readForm(fundSchema, body);
    if (!read.ok) return this.onePage(fund, read.form);
    const outcome = await this.scholarships.changeFund(actor, fund, read.value);
    if (outcome !== 'changed') return this.onePage(fund, withErrors(read.form, [wrong[outcome]]));
    return seeOther(pathOf(id), done);
  }

  private async listPage(actor: Actor, id: string, form: FormState) {
    const scholarships = await this.queries.of(actor, id);
    const crumbs = [{ href: `/yls/summits/${id}`, text: scholarships.summit.name }];
    return page(ScholarshipsPage, { scholarships, form }, { title, crumbs, status: statusOf(form) });
  }

  private onePage(fund: YlsFund, form: FormState) {
    const crumbs = [{ href: pathOf(fund.summitId), text: title }];
    return page(FundPage, { fund, form }, { title: fund.name, crumbs, status: statusOf(form) });
  }
}

const statusOf = ({ errors }: FormState): number => (errors.length > 0 ? 422 : 200);

const formOfFund = ({ name, budgetCents, wholePercent, partPercent, audience, oneOfEach }: YlsFund): FormState =>
  formOf({
    name,
    budgetCents: (budgetCents / 100).toFixed(2),
    wholePercent: wholePercent || '',
    partPercent: partPercent || '',
    audience,
    oneOfEach: oneOfEach ? 'yes' : '',
  });
