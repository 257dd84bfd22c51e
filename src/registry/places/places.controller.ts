import { Controller, Get, Param, Req, UseInterceptors } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  everyone,
  keptPages,
  NotFound,
  page,
  PageRenderer,
  type Actor,
  type PageReply,
  type RequestWithActor,
} from '../../platform/index.js';
import { countryName } from '../country/country-names.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { PlacePage } from './place.page.js';
import { PlaceQueries, type PlacePageModel } from './place.queries.js';

/** The pages of countries and of the states of the U.S. */
@Controller()
@Access(everyone)
@UseInterceptors(keptPages(RegistryPagesVersion))
export class PlacesController {
  constructor(
    private readonly places: PlaceQueries,
    private readonly today: Today,
    private readonly renderer: PageRenderer,
  ) {}

  @Get('countries/:code')
  async country(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Req() request: RequestWithActor,
  ): Promise<PageReply> {
    if (!/^[A-Z]{2}$/.test(code)) throw new NotFound();
    const place = await this.places.country(code, this.today.day());
    return pageOf(place, countryName(code, this.renderer.localeOf(request, actor)));
  }

  @Get('states/:code')
  async state(@Param('code') code: string): Promise<PageReply> {
    if (!/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) throw new NotFound();
    const place = await this.places.state(code, this.today.day());
    return pageOf(place, place.state!.name);
  }
}

function pageOf(place: PlacePageModel, name: string): PageReply {
  const { communities, partnerships, state, countryIso2 } = place;
  const crumbs = [{ text: { key: 'registry.directory.title' }, href: '/communities' }];
  return page(
    PlacePage,
    { place, name },
    {
      title: { key: 'registry.place.title', params: { name } },
      description: { key: 'registry.place.description', params: { name, communities, partnerships } },
      canonical: state ? `/states/${state.code}` : `/countries/${countryIso2}`,
      structured: structuredOf(place),
      crumbs,
      width: 'wide',
      sharedFor: 60,
    },
  );
}

/** The place in the words of schema.org. */
const structuredOf = ({ state, countryIso2 }: PlacePageModel): object => ({
  '@context': 'https://schema.org',
  '@type': state ? 'State' : 'Country',
  name: state?.name ?? countryName(countryIso2, 'en'),
  identifier: state?.code ?? countryIso2,
  containedInPlace: state ? { '@type': 'Country', name: countryName(countryIso2, 'en') } : undefined,
});
