import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { Access, everyone, keptPages, page, type PageReply } from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { AnniversariesPage } from './anniversaries.page.js';
import { AnniversariesQueries } from './anniversaries.queries.js';

/** The first sister cities of the network joined in 1931. */
const yearOf = z.coerce.number().int().min(1931).max(2200);

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
    const year = yearOf.catch(Number(day.slice(0, 4))).parse(asked);
    const celebrated = await this.anniversaries.inYear(year, day);
    const title = { key: 'registry.anniversaries.title', params: { year: String(year) } };
    const description = { key: 'registry.anniversaries.lead', params: { count: celebrated.length } };
    const canonical = `/anniversaries?year=${year}`;
    const structured = {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      about: 'Sister city anniversaries',
    };
    return page(AnniversariesPage, { year, celebrated }, { title, description, canonical, structured, sharedFor: 60 });
  }
}
