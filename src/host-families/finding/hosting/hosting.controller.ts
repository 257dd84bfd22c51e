import { Controller, Get, Param, Req, UseInterceptors } from '@nestjs/common';
import {
  Access,
  Catalogue,
  CurrentActor,
  everyone,
  keptPages,
  page,
  PageRenderer,
  type Actor,
  type RequestWithActor,
} from '../../../platform/index.js';
import { HostingCityPage } from './city.page.js';
import { HostingPagesVersion } from './hosting-version.js';
import { HostingQueries } from './hosting.queries.js';
import { HostingOverviewPage } from './overview.page.js';
import { structuredCity, structuredQuestions } from './structured.js';

const title = { key: 'host-families.find.title' };

/** What would-be hosts read: of hosting, of the law, of the cities that seek families. Kept, and alike for all. */
@Controller('host-families')
@Access(everyone)
@UseInterceptors(keptPages(HostingPagesVersion))
export class HostingController {
  constructor(
    private readonly hosting: HostingQueries,
    private readonly renderer: PageRenderer,
    private readonly catalogue: Catalogue,
  ) {}

  @Get()
  async overview(@CurrentActor() actor: Actor, @Req() request: RequestWithActor) {
    const cities = await this.hosting.cities();
    const locale = this.renderer.localeOf(request, actor);
    return page(
      HostingOverviewPage,
      { cities },
      {
        title,
        description: { key: 'host-families.find.description' },
        canonical: '/host-families',
        structured: structuredQuestions((key) => this.catalogue.text(locale, key), locale),
        width: 'full',
        sharedFor: 60,
      },
    );
  }

  @Get('cities/:slug')
  async city(@Param('slug') slug: string) {
    const city = await this.hosting.city(slug);
    const params = { city: city.community.name };
    return page(
      HostingCityPage,
      { city },
      {
        title: { key: 'host-families.find.city.title', params },
        description: { key: 'host-families.find.city.description', params },
        canonical: `/host-families/cities/${slug}`,
        structured: structuredCity(city),
        width: 'full',
        sharedFor: 60,
      },
    );
  }
}
