import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { Access, everyone, keptPages, page, seeOther, type PageReply, type SeeOther } from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { CommunityPageQueries } from './community-page.queries.js';
import { CommunityPage } from './community.page.js';
import { structuredOf } from './community-structured.js';
import { DirectoryPage } from './directory.page.js';
import { DirectoryQueries } from './directory.queries.js';
import { directorySearch } from './directory.schema.js';

/** The public directory. */
@Controller('communities')
@Access(everyone)
@UseInterceptors(keptPages(RegistryPagesVersion))
export class CommunitiesController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly communities: CommunityPageQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async list(@Query() query: Record<string, string>): Promise<PageReply> {
    const search = directorySearch.parse(query);
    const [found, choices] = await Promise.all([
      this.directory.search(search, this.today.day()),
      this.directory.choices(),
    ]);
    const title = { key: 'registry.directory.title' };
    const description = { key: 'registry.directory.lead' };
    return page(DirectoryPage, { search, found, choices }, { title, description, width: 'wide', sharedFor: 60 });
  }

  @Get(':slug')
  async show(@Param('slug') slug: string): Promise<PageReply | SeeOther> {
    const day = this.today.day();
    const community = await this.communities.find(slug, day);
    // A community that was merged: its old address leads to the one that stands for it.
    if (community.slug !== slug && community.id !== slug) return seeOther(`/communities/${community.slug}`);
    const crumbs = [{ text: { key: 'registry.directory.title' }, href: '/communities' }];
    const { name, slug: own } = community;
    const count = community.partners.length;
    const about = {
      title: name,
      description: { key: 'registry.community.description', params: { name, count } },
      canonical: `/communities/${own}`,
      structured: structuredOf(community),
    };
    return page(
      CommunityPage,
      { community, year: Number(day.slice(0, 4)) },
      { ...about, crumbs, width: 'wide', sharedFor: 60 },
    );
  }
}
