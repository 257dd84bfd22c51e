import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { KnownCodesQueries } from '../country/known-codes.queries.js';
import { CommunityDeskPage } from './community-desk.page.js';
import { CommunityDeskQueries, type CommunityOnDesk } from './community-desk.queries.js';
import { CommunityDesk } from './community-desk.service.js';
import { communityForm, nameForm } from './community-form.schema.js';
import { NewCommunityPage } from './new-community.page.js';

const crumbs = [{ text: { key: 'registry.desk.title' }, href: '/registry' }];
const pathOf = (id: string) => `/registry/communities/${id}`;

/** Staff keep communities of every kind. */
@Controller('registry/communities')
@Access(staff)
export class CommunityDeskController {
  constructor(
    private readonly desk: CommunityDesk,
    private readonly communities: CommunityDeskQueries,
    private readonly codes: KnownCodesQueries,
  ) {}

  @Get('new')
  ask(): Promise<PageReply> {
    return this.formWith(emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<PageReply | SeeOther> {
    const read = readForm(communityForm, body);
    if (!read.ok) return this.formWith(read.form, 422);
    const added = await this.desk.add(actor, read.value);
    if ('field' in added) return this.formWith(withErrors(read.form, [added]), 422);
    return seeOther(pathOf(added.done.id), { key: 'registry.desk.added' });
  }

  @Get(':id')
  show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    return this.pageWith(id, {});
  }

  @Post(':id/details')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(communityForm, body);
    if (!read.ok) return this.pageWith(id, { form: read.form });
    const changed = await this.desk.change(actor, id, read.value);
    if ('field' in changed) return this.pageWith(id, { form: withErrors(read.form, [changed]) });
    return seeOther(pathOf(id), { key: changed.done ? 'registry.desk.saved' : 'registry.desk.unchanged' });
  }

  @Post(':id/names')
  async addName(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(nameForm, body);
    if (!read.ok) return this.pageWith(id, { nameForm: read.form });
    const added = await this.desk.addName(actor, id, read.value);
    if ('field' in added) return this.pageWith(id, { nameForm: withErrors(read.form, [added]) });
    return seeOther(`${pathOf(id)}#names`, { key: 'registry.names.added' });
  }

  @Post(':id/names/:nameId/retirement')
  async retireName(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('nameId', ParseUUIDPipe) nameId: string,
  ): Promise<SeeOther> {
    await this.desk.retireName(actor, { id, nameId });
    return seeOther(`${pathOf(id)}#names`, { key: 'registry.names.retired.flash' });
  }

  private async formWith(form: FormState, status = 200): Promise<PageReply> {
    const props = { form, choices: await this.codes.named() };
    return page(NewCommunityPage, props, { title: { key: 'registry.desk.add' }, status, crumbs });
  }

  private async pageWith(id: string, forms: { form?: FormState; nameForm?: FormState }): Promise<PageReply> {
    const community = await this.communities.find(id);
    const versions = await this.communities.versions(id);
    const status = forms.form || forms.nameForm ? 422 : 200;
    const given = { form: forms.form ?? formOf(storedValues(community)), nameForm: forms.nameForm ?? emptyForm };
    const props = { community, versions, choices: await this.codes.named(), ...given };
    return page(CommunityDeskPage, props, { title: community.name, status, crumbs });
  }
}

const storedValues = ({
  parent,
  names: _names,
  tookOver: _tookOver,
  mergedInto: _mergedInto,
  ...rest
}: CommunityOnDesk) => ({
  ...rest,
  parent: parent?.slug ?? null,
});
