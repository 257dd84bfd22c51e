import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { Access, everyone } from '../../platform/index.js';
import { exhibitFilterSchema } from './exhibit.schema.js';
import type { ExhibitWork } from './exhibit-work.js';
import { ExhibitQueries } from './exhibit.queries.js';

const cacheControl = 'public, max-age=60';

/** The exhibit as JSON: the same works by the same query as the pages. */
@Controller('api/v1/exhibit')
@Access(everyone)
export class ExhibitApi {
  constructor(private readonly exhibit: ExhibitQueries) {}

  @Get()
  @Header('Cache-Control', cacheControl)
  async list(@Query() query: unknown) {
    const { edition, works, next } = await this.exhibit.wall(exhibitFilterSchema.parse(query));
    return { edition: edition?.year ?? null, works: works.map(resourceOf), next };
  }

  @Get(':slug')
  @Header('Cache-Control', cacheControl)
  async one(@Param('slug') slug: string) {
    return resourceOf((await this.exhibit.one(slug)).work);
  }
}

function resourceOf(work: ExhibitWork) {
  const { slug, title, language, categoryCode, place, statement, alternativeText, body, nameShown } = work;
  const { picture, sound, film, awards } = work;
  return {
    slug,
    title,
    language,
    category: categoryCode,
    place,
    awards,
    statement,
    alternativeText,
    text: body || null,
    artist: nameShown,
    communities: [work.community, work.partner].filter((community) => community !== null),
    picture,
    sound,
    film,
    page: `/exhibit/${slug}`,
  };
}
