import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
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
import { runsExchange } from '../desk/desk.policy.js';
import { formOfSchool, SchoolPage } from './school.page.js';
import { schoolsAskedSchema, schoolSchema } from './school.schema.js';
import { SchoolsPage } from './schools.page.js';
import { SchoolsQueries } from './schools.queries.js';
import { SchoolsService } from './schools.service.js';

const title = { key: 'exchange.school.title' };
const crumbs = [{ href: '/exchange/schools', text: title }];
const done = { key: 'exchange.desk.done' };
const taken = { field: 'name', text: { key: 'exchange.form.school.taken' } };
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);

/** The schools of a member, for its desks. */
@Controller('exchange/schools')
@Access(runsExchange)
export class SchoolsController {
  constructor(
    private readonly schools: SchoolsQueries,
    private readonly service: SchoolsService,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    return this.listPage(actor, emptyForm, readAsked(schoolsAskedSchema, query).after);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(schoolSchema, body);
    if (!read.ok) return this.listPage(actor, read.form);
    if (await this.service.add(actor, read.value)) return seeOther('/exchange/schools', done);
    return this.listPage(actor, withErrors(read.form, [taken]));
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.schoolPage(actor, id, formOfSchool(await this.schools.one(actor, id)));
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(schoolSchema, body);
    if (!read.ok) return this.schoolPage(actor, id, read.form);
    if (await this.service.change(actor, id, read.value)) return seeOther('/exchange/schools', done);
    return this.schoolPage(actor, id, withErrors(read.form, [taken]));
  }

  private async listPage(actor: Actor, form: FormState, after?: string) {
    const members = await this.schools.members(actor);
    const props = { ...(await this.schools.list(actor, after)), members, form };
    return page(SchoolsPage, props, { title, status: statusOf(form), width: 'wide' });
  }

  private async schoolPage(actor: Actor, id: string, form: FormState) {
    const school = await this.schools.one(actor, id);
    const members = await this.schools.members(actor);
    const member = members.find((one) => one.id === school.scope) ?? { id: school.scope, name: '–' };
    return page(SchoolPage, { school, member, form }, { title: school.name, crumbs, status: statusOf(form) });
  }
}
