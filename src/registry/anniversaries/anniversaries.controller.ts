import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { Access, everyone, keptPages, page, type PageReply } from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { AnniversariesPage } from './anniversaries.page.js';
import { AnniversariesQueries } from './anniversaries.queries.js';

/** Years around this one that are worth a page: without an end, a walker of links would never come to one. */
const BEFORE = 1;
const AFTER = 2;

@Controller('anniversaries')
@Access(everyone)
@UseInterceptors(keptPages(RegistryPagesVersion))
export class AnniversariesController {
  constructor(
    private readonly anniversaries: AnniversariesQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async list(@Query('year') asked: string): Promise<PageReply> {
    const day = this.today.day();
    const thisYear = Number(day.slice(0, 4));
    const shown = { first: thisYear - BEFORE, last: thisYear + AFTER };
    const year = z.coerce.number().int().min(shown.first).max(shown.last).catch(thisYear).parse(asked);
    const celebrated = await this.anniversaries.inYear(year, day);
    const title = { key: 'registry.anniversaries.title', params: { year: String(year) } };
    const description = { key: 'registry.anniversaries.lead', params: { count: celebrated.length } };
    const canonical = `/anniversaries?year=${year}`;
    const structured = {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      about: 'Sister city anniversaries',
    };
    return page(
      AnniversariesPage,
      { year, shown, celebrated },
      { title, description, canonical, structured, sharedFor: 60 },
    );
  }
}
