import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { HouseholdQueries } from '../household/household.queries.js';
import { memberSchema } from '../household/household.schema.js';
import { HouseholdMembersService } from '../household/household-members.service.js';
import { hostCrumb } from './host-crumb.js';
import { MemberFormPage } from './forms/member-form.page.js';
import { SurePage } from './forms/sure.page.js';

const saved = { key: 'host-families.flash.saved' };
const somebodyElse = { field: 'name', text: { key: 'host-families.form.somebody-else' } };

/** The people of the actor's own household, one short form each. */
@Controller('host/members')
@Access(signedIn)
export class MembersController {
  constructor(
    private readonly queries: HouseholdQueries,
    private readonly members: HouseholdMembersService,
  ) {}

  @Get('new')
  async blank(@CurrentActor() actor: Actor) {
    await this.queries.own(actor);
    return formPage(null, emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(memberSchema, body);
    if (!read.ok) return formPage(null, read.form);
    await this.members.add(actor, read.value);
    return seeOther('/host', saved);
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { livesInHome, isApplicant, daysPerYear, ...told } = await this.member(actor, id);
    const { name, birthDate, gender, relation, email, phone } = told;
    const lives = livesInHome ? 'there' : 'stays';
    const days = livesInHome ? '' : daysPerYear;
    const applies = isApplicant ? 'yes' : '';
    const values = { name, birthDate, gender, relation, email, phone, lives, daysPerYear: days, isApplicant: applies };
    return formPage(id, formOf(values));
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(memberSchema, body);
    if (!read.ok) return formPage(id, read.form);
    if (await this.members.change(actor, id, read.value)) return seeOther('/host', saved);
    return formPage(id, withErrors(read.form, [somebodyElse]));
  }

  @Get(':id/leaving')
  async askLeaving(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { name } = await this.member(actor, id);
    const title = { key: 'host-families.member.leaves.title', params: { name } };
    const lead = { key: 'host-families.member.leaves.lead' };
    const asked = {
      title,
      lead,
      action: `/host/members/${id}/leaving`,
      button: { key: 'host-families.member.leaves' },
    };
    return page(SurePage, asked, { title, crumbs: [hostCrumb] });
  }

  @Post(':id/leaving')
  async leave(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.members.leave(actor, id);
    return seeOther('/host', saved);
  }

  private async member(actor: Actor, id: string) {
    const { members } = await this.queries.own(actor);
    const member = members.find((one) => one.id === id);
    if (!member) throw new NotFound();
    return member;
  }
}

function formPage(id: string | null, form: FormState) {
  const title = { key: id ? 'host-families.member.change' : 'host-families.member.new' };
  return page(MemberFormPage, { form, id }, { title, crumbs: [hostCrumb], status: form.errors.length > 0 ? 422 : 200 });
}
