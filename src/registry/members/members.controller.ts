import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
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
import { duesForm, memberForm } from './member.schema.js';
import { MemberPage } from './member.page.js';
import { MembersPage } from './members.page.js';
import { MembersQueries } from './members.queries.js';

const title = { key: 'registry.members.title' };

/** Staff keep members and their dues. */
@Controller('registry/members')
@Access(staff)
export class MembersController {
  constructor(
    private readonly desk: MemberDesk,
    private readonly members: MembersQueries,
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
  show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    return this.pageWith(id, emptyForm);
  }

  @Post(':id/dues-periods')
  async addDues(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(duesForm, body);
    if (!read.ok) return this.pageWith(id, read.form, 422);
    const refused = await this.desk.addDues(actor, id, read.value);
    if (!refused) return seeOther(`/registry/members/${id}`, { key: 'registry.dues.added' });
    return this.pageWith(id, { ...read.form, errors: [refused] }, 422);
  }

  private async listWith(form: FormState, status = 200): Promise<PageReply> {
    return page(
      MembersPage,
      { members: await this.registry.members(this.today.day()), form },
      { title, status, width: 'wide' },
    );
  }

  private async pageWith(id: string, form: FormState, status = 200): Promise<PageReply> {
    const member = await this.members.find(id, this.today.day());
    return page(
      MemberPage,
      { member, form },
      { title: member.name, status, crumbs: [{ text: title, href: '/registry/members' }] },
    );
  }
}
