import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { staff } from '../../../auth/index.js';
import { Access, CurrentActor, page, type Actor } from '../../../platform/index.js';
import { ENTRY_STATES } from '../../entries/entry-state.js';
import { EntrySearchPage } from './entry-search.page.js';
import { EntrySearches } from './entry-search.queries.js';

const searchSchema = z.object({
  q: z.string().max(100).catch(''),
  state: z.enum(ENTRY_STATES).optional().catch(undefined),
  category: z.string().max(60).optional().catch(undefined),
  memberId: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

const crumbs = [{ href: '/yaas/season', text: { key: 'yaas.season.title' } }];

/** Programme staff look for entries. */
@Controller('yaas/season/entries')
@Access(staff)
export class EntrySearchController {
  constructor(private readonly searches: EntrySearches) {}

  @Get()
  async search(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const search = searchSchema.parse(query);
    const found = await this.searches.find(actor, search);
    const title = { key: 'yaas.season.entries' };
    return page(EntrySearchPage, { ...found, search }, { title, crumbs, width: 'wide' });
  }
}
