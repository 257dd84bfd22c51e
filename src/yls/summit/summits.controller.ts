import { Body, Controller, Get, Param, ParseEnumPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { OverviewPage } from '../overview/overview.page.js';
import { Overviews } from '../overview/overviews.js';
import { plansSummits } from './summit.policy.js';
import { formOfSummit, SettingsPage } from './settings.page.js';
import { stepSchema, summitSchema } from './summit.schema.js';
import { STEPS, type SummitStep } from './summit-steps.js';
import { SummitsPage } from './summits.page.js';
import { SummitsQueries } from './summits.queries.js';
import { SummitsService } from './summits.service.js';

const title = { key: 'yls.summit.title' };
const crumbs = [{ href: '/yls/summits', text: title }];
const done = { key: 'yls.desk.done' };
const wrong = {
  taken: { field: 'name', text: { key: 'yls.form.name-taken' } },
  deadline: { field: 'appliesOn', text: { key: 'yls.form.moves-by-extension' } },
};
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);
const stepPipe = new ParseEnumPipe(Object.fromEntries(STEPS.map((step) => [step, step])));

/** The summits, for staff. */
@Controller('yls/summits')
@Access(plansSummits)
export class SummitsController {
  constructor(
    private readonly summits: SummitsQueries,
    private readonly service: SummitsService,
    private readonly overviews: Overviews,
  ) {}

  @Get()
  list() {
    return this.listPage(emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(summitSchema, body);
    if (!read.ok) return this.listPage(read.form);
    const id = await this.service.add(actor, read.value);
    if (id) return seeOther(`/yls/summits/${id}`, done);
    return this.listPage(withErrors(read.form, [wrong.taken]));
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string) {
    const summit = await this.summits.one(id);
    return page(OverviewPage, await this.overviews.of(summit), { title: summit.name, crumbs });
  }

  @Get(':id/settings')
  async settings(@Param('id', ParseUUIDPipe) id: string) {
    return this.settingsPage(id, formOfSummit(await this.summits.one(id)));
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(summitSchema, body);
    if (!read.ok) return this.settingsPage(id, read.form);
    const outcome = await this.service.change(actor, id, read.value);
    if (outcome === 'changed') return seeOther(`/yls/summits/${id}`, done);
    return this.settingsPage(id, withErrors(read.form, [wrong[outcome]]));
  }

  @Post(':id/steps/:step')
  async step(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('step', stepPipe) event: SummitStep,
    @Body() body: unknown,
  ) {
    await this.service.step(actor, id, { event, ...readAsked(stepSchema, body) });
    return seeOther(`/yls/summits/${id}`, done);
  }

  private async listPage(form: FormState) {
    return page(SummitsPage, { form, summits: await this.summits.all() }, { title, status: statusOf(form) });
  }

  private async settingsPage(id: string, form: FormState) {
    const summit = await this.summits.one(id);
    const above = [...crumbs, { href: `/yls/summits/${id}`, text: summit.name }];
    const shown = { title: { key: 'yls.overview.settings.title' }, crumbs: above, status: statusOf(form) };
    return page(SettingsPage, { summit, form }, shown);
  }
}
