import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import { Access, page } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { RulesPage } from './rules.page.js';
import { SeasonPage } from './season.page.js';
import { SeasonQueries } from './season.queries.js';

const crumbs = [{ href: '/yaas/season', text: { key: 'yaas.season.title' } }];

/** Programme staff's overview, and an edition's rules as text. */
@Controller('yaas')
@Access(staff)
export class SeasonController {
  constructor(
    private readonly season: SeasonQueries,
    private readonly editions: EditionsQueries,
  ) {}

  @Get('season')
  async overview() {
    return page(SeasonPage, await this.season.current(), { title: { key: 'yaas.season.title' }, width: 'wide' });
  }

  @Get('editions/:id')
  async rules(@Param('id', ParseUUIDPipe) id: string) {
    const edition = await this.editions.byId(id);
    return page(RulesPage, { edition }, { title: { key: 'yaas.rules.title' }, crumbs });
  }
}
