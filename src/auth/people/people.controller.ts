import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { administrator, staff } from '../roles/access-rules.js';
import { grantableRoles } from '../roles/role-grants.policy.js';
import { nextOf, People } from './people.queries.js';
import { PeoplePage } from './people.page.js';
import { invitationSchema } from './people.schema.js';
import { PeopleService } from './people.service.js';
import { PersonPage } from './person.page.js';
import { grantSchema, suspensionSchema } from './people.schema.js';

const listQuery = z.object({ q: z.string().trim().max(100).catch(''), before: z.uuid().nullable().catch(null) });
const crumbs = [{ text: { key: 'auth.people.title' }, href: '/staff/people' }];

/** Accounts and roles, for staff. */
@Controller('staff/people')
@Access(staff)
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly service: PeopleService,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    return this.listPage(actor, { query, form: emptyForm, status: 200 });
  }

  @Post('invitations')
  async invite(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(invitationSchema, body);
    if (!read.ok) return this.listPage(actor, { query: {}, form: read.form, status: 422 });
    const { accountId } = await this.service.invite(actor, read.value);
    return seeOther(`/staff/people/${accountId}`, { key: 'auth.people.invited' });
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.personPage(actor, { id, form: emptyForm, status: 200 });
  }

  @Post(':id/grants')
  async grant(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(grantSchema, body);
    if (!read.ok) return this.personPage(actor, { id, form: read.form, status: 422 });
    await this.service.grant(actor, { ...read.value, accountId: id });
    return seeOther(`/staff/people/${id}`, { key: 'auth.people.granted' });
  }

  @Post(':id/grants/:grantId/ending')
  async endGrant(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) accountId: string,
    @Param('grantId', ParseUUIDPipe) grantId: string,
  ) {
    await this.service.endGrant(actor, { accountId, grantId });
    return seeOther(`/staff/people/${accountId}`, { key: 'auth.people.grant_ended' });
  }

  @Post(':id/suspension')
  async suspend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(suspensionSchema, body);
    if (!read.ok) return this.personPage(actor, { id, form: read.form, status: 422 });
    await this.service.suspend(actor, id, read.value.reason);
    return seeOther(`/staff/people/${id}`, { key: 'auth.people.suspended' });
  }

  @Post(':id/reinstatement')
  async reinstate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.service.reinstate(actor, id);
    return seeOther(`/staff/people/${id}`, { key: 'auth.people.reinstated' });
  }

  @Post(':id/second-step-removal')
  @Access(administrator)
  async removeSecondFactor(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.service.removeSecondFactor(actor, id);
    return seeOther(`/staff/people/${id}`, { key: 'auth.people.second_step_removed' });
  }

  private async listPage(actor: Actor, { query, form, status }: { query: unknown; form: FormState; status: number }) {
    const { q, before } = listQuery.parse(query);
    const rows = await this.people.list({ words: q, before });
    const props = { rows, words: q, next: nextOf(rows), form, roles: grantableRoles(actor) };
    return page(PeoplePage, props, { title: { key: 'auth.people.title' }, status, width: 'wide' });
  }

  private async personPage(actor: Actor, { id, form, status }: { id: string; form: FormState; status: number }) {
    const person = await this.people.one(id);
    const mayRemoveSecondFactor = person.hasSecondFactor && administrator.allows(actor);
    return page(
      PersonPage,
      { person, form, roles: grantableRoles(actor), mayRemoveSecondFactor },
      { title: { key: 'auth.people.person' }, status, crumbs, width: 'wide' },
    );
  }
}
