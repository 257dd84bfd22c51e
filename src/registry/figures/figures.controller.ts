import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { Access, everyone, keptPages, page, type PageReply } from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { RegistryQueries } from '../registry.queries.js';
import { FiguresPage } from './figures.page.js';
import { FiguresQueries } from './figures.queries.js';

@Controller('figures')
@Access(everyone)
@UseInterceptors(keptPages(RegistryPagesVersion))
export class FiguresController {
  constructor(
    private readonly figures: FiguresQueries,
    private readonly registry: RegistryQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async show(): Promise<PageReply> {
    const day = this.today.day();
    const [now, overTime] = await Promise.all([this.registry.figures(day), this.figures.overTime(day)]);
    const title = { key: 'registry.figures.title' };
    const description = { key: 'registry.figures.lead' };
    const structured = {
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: 'Sister city partnerships by year',
      description:
        'Partnerships by the year of their first signature, and people and activities that partners reported.',
      temporalCoverage:
        overTime.years.length > 0 ? `${overTime.years[0]!.year}/${overTime.years.at(-1)!.year}` : undefined,
    };
    return page(FiguresPage, { now, overTime }, { title, description, structured, width: 'wide', sharedFor: 60 });
  }
}
