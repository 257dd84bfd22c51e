import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryQueries } from '../registry.queries.js';
import { MemberDesk } from './member-desk.js';
import { MemberPageModels } from './member-page-models.js';
import { memberDesk, mustWorkFor } from './member.policy.js';
import { duesForm, memberForm } from './member.schema.js';
import { MemberPage } from './member.page.js';
import { MembersPage } from './members.page.js';

const title = { key: 'registry.members.title' };

/** Staff keep members and their dues; a member's own coordinators see theirs. */
@Controller('registry/members')
@Access(staff)
export class MembersController {
  constructor(
    private readonly desk: MemberDesk,
    private readonly models: MemberPageModels,
    private readonly registry: RegistryQueries,
    private readonly today: Today,
  ) {}

  @Get()
  list(): Promise<PageReply> {
    return this.listWith(emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<PageReply | SeeOther> {
    const read = readForm(memberForm, body);
    if (!read.ok) return this.listWith(read.form, 422);
    const added = await this.desk.addMember(actor, read.value);
    if ('id' in added) return seeOther(`/registry/members/${added.id}`, { key: 'registry.members.added' });
    return this.listWith({ ...read.form, errors: [added] }, 422);
  }

  @Get(':id')
  @Access(memberDesk)
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Record<string, string>,
  ): Promise<PageReply> {
    mustWorkFor(actor, id);
    return this.pageWith(actor, { id, form: emptyForm, asked: query });
  }

  @Post(':id/dues-periods')
  async addDues(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(duesForm, body);
    if (!read.ok) return this.pageWith(actor, { id, form: read.form });
    const refused = await this.desk.addDues(actor, id, read.value);
    if (!refused) return seeOther(`/registry/members/${id}`, { key: 'registry.dues.added' });
    return this.pageWith(actor, { id, form: { ...read.form, errors: [refused] } });
  }

  private async listWith(form: FormState, status = 200): Promise<PageReply> {
    const members = await this.registry.members(this.today.day());
    return page(MembersPage, { members, form }, { title, status, width: 'wide' });
  }

  private async pageWith(
    actor: Actor,
    { id, form, asked: query = {} }: { id: string; form: FormState; asked?: Record<string, unknown> },
  ): Promise<PageReply> {
    const model = await this.models.find(actor, id, query);
    const crumbs = staff.allows(actor) ? [{ text: title, href: '/registry/members' }] : [];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(MemberPage, { ...model, form }, { title: model.member.name, status, crumbs, width: 'wide' });
  }
}
