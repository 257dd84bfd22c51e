import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, everyone, page } from '../../platform/index.js';
import { exhibitFilterSchema } from './exhibit.schema.js';
import { ExhibitQueries } from './exhibit.queries.js';
import { KeptPairs } from './kept-pairs.js';
import { WallPage } from './wall.page.js';
import { WorkPage } from './work.page.js';

/** Seconds that a shared cache may keep a page: a takedown is felt within a minute. */
const SHARED_FOR = 60;

/** The virtual exhibit, for everybody. */
@Controller('exhibit')
@Access(everyone)
export class ExhibitController {
  constructor(
    private readonly exhibit: ExhibitQueries,
    private readonly pairs: KeptPairs,
  ) {}

  @Get()
  async wall(@Query() query: unknown) {
    const filter = exhibitFilterSchema.parse(query);
    const wall = await this.exhibit.wall(filter);
    const pairs = wall.edition ? await this.pairs.of(wall.edition.id) : [];
    const title = { key: 'yaas.exhibit.title' };
    return page(WallPage, { ...wall, pairs, filter }, { title, width: 'wide', sharedFor: SHARED_FOR });
  }

  @Get(':slug')
  async work(@Param('slug') slug: string) {
    const found = await this.exhibit.one(slug);
    const crumbs = [{ href: '/exhibit', text: { key: 'yaas.exhibit.title' } }];
    return page(WorkPage, found, { title: found.work.title, crumbs, width: 'wide', sharedFor: SHARED_FOR });
  }
}
