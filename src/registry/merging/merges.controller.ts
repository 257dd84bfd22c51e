import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
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
import { CommunityDeskQueries } from '../community/community-desk.queries.js';
import { CommunityDesk } from '../community/community-desk.service.js';
import { mergeForm } from '../community/community-form.schema.js';
import { DuplicatesPage } from './duplicates.page.js';
import { DuplicatesQueries } from './duplicates.queries.js';
import { MergePage } from './merge.page.js';

const crumbs = [{ text: { key: 'registry.desk.title' }, href: '/registry' }];
const asked = z.object({ into: z.string().max(200).catch('').default('') });

/** Staff find places that the registry has twice, and make them one. */
@Controller('registry')
@Access(staff)
export class MergesController {
  constructor(
    private readonly desk: CommunityDesk,
    private readonly communities: CommunityDeskQueries,
    private readonly duplicates: DuplicatesQueries,
  ) {}

  @Get('duplicates')
  async list(): Promise<PageReply> {
    const title = { key: 'registry.duplicates.title' };
    return page(DuplicatesPage, { pairs: await this.duplicates.probable() }, { title, crumbs, width: 'wide' });
  }

  @Get('communities/:id/merge')
  ask(@Param('id', ParseUUIDPipe) id: string, @Query() query: Record<string, string>): Promise<PageReply> {
    return this.formWith(id, formOf(asked.parse(query)));
  }

  @Post('communities/:id/merge')
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const read = readForm(mergeForm, body);
    if (!read.ok) return this.formWith(id, read.form, 422);
    const merged = await this.desk.merge(actor, id, read.value.into);
    if ('field' in merged) return this.formWith(id, withErrors(read.form, [merged]), 422);
    return seeOther(`/registry/communities/${merged.done}`, { key: 'registry.merge.flash' });
  }

  private async formWith(id: string, form: FormState, status = 200): Promise<PageReply> {
    const community = await this.communities.find(id);
    const title = { key: 'registry.merge.title', params: { name: community.name } };
    return page(MergePage, { community, form }, { title, status, crumbs });
  }
}
