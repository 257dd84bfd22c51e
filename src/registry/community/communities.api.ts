import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, everyone } from '../../platform/index.js';
import { Today } from '../day.js';
import { CommunityPageQueries, type CommunityPageModel } from './community-page.queries.js';
import { DirectoryQueries, type DirectoryPage } from './directory.queries.js';
import { directorySearch } from './directory.schema.js';

/** Communities as JSON: `?q=&country=&state=&kind=&after=&limit=`. No person is in them. */
@Controller('api/v1/communities')
@Access(everyone)
export class CommunitiesApi {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly communities: CommunityPageQueries,
    private readonly today: Today,
  ) {}

  @Get()
  list(@Query() query: Record<string, string>): Promise<DirectoryPage> {
    return this.directory.search(directorySearch.parse(query), this.today.day());
  }

  @Get(':id')
  show(@Param('id') id: string): Promise<CommunityPageModel> {
    return this.communities.find(id, this.today.day());
  }
}
