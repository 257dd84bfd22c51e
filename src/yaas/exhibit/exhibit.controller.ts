import { Controller, Get, Header, Param, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  everyone,
  keptPages,
  NotFound,
  page,
  PortalConfig,
  type Actor,
} from '../../platform/index.js';
import { ArchivePage } from './archive.page.js';
import { ArchiveQueries } from './archive.queries.js';
import { CataloguePage } from './catalogue.page.js';
import { ExhibitCompanions } from './exhibit-companions.js';
import { exhibitFilterSchema, readingSchema } from './exhibit.schema.js';
import { ExhibitQueries, IN_A_CATALOGUE } from './exhibit.queries.js';
import { KeptPlaces } from './kept-places.js';
import { PlacesPage } from './places.page.js';
import { SharePictures } from './share-pictures.js';
import { SHARE_SIZE } from './share-size.js';
import { WallPage } from './wall.page.js';
import { WallVersion } from './wall-version.js';
import { structuredOf } from './work-structured.js';
import { WorkPage } from './work.page.js';

/** Seconds that a shared cache may keep a page: a takedown is felt within a minute. */
const SHARED_FOR = 60;
const crumbs = [{ href: '/exhibit', text: { key: 'yaas.exhibit.title' } }];
const none = { pairs: [], countries: [] };

/** The virtual exhibit, for everybody. */
@Controller('exhibit')
@Access(everyone)
@UseInterceptors(keptPages(WallVersion))
export class ExhibitController {
  constructor(
    private readonly exhibit: ExhibitQueries,
    private readonly places: KeptPlaces,
    private readonly pictures: SharePictures,
    private readonly companions: ExhibitCompanions,
    private readonly archive: ArchiveQueries,
    private readonly config: PortalConfig,
  ) {}

  @Get()
  async wall(@Query() query: unknown) {
    const { after, before, ...filter } = exhibitFilterSchema.parse(query);
    const wall = await this.exhibit.wall({ ...filter, after, before });
    const places = wall.edition ? await this.places.of(wall.edition.id) : none;
    const options = { width: 'wide', sharedFor: SHARED_FOR, description: { key: 'yaas.exhibit.lead' } } as const;
    return page(WallPage, { ...wall, places, filter }, { title: { key: 'yaas.exhibit.title' }, ...options });
  }

  /** Everything in words, for reading aloud and on paper. */
  @Get('catalogue')
  async catalogue(@Query() query: unknown) {
    const { after, before, ...filter } = exhibitFilterSchema.parse(query);
    const wall = await this.exhibit.wall({ ...filter, after, before }, IN_A_CATALOGUE);
    const places = wall.edition ? await this.places.of(wall.edition.id) : none;
    const options = { title: { key: 'yaas.exhibit.catalogue' }, crumbs, width: 'wide', sharedFor: SHARED_FOR } as const;
    return page(CataloguePage, { ...wall, places, filter }, options);
  }

  @Get('places')
  async from(@Query() query: unknown) {
    const { edition } = await this.exhibit.editionOf(exhibitFilterSchema.parse(query).year);
    if (!edition) throw new NotFound();
    const places = await this.places.of(edition.id);
    const options = { title: { key: 'yaas.exhibit.places' }, crumbs, width: 'wide', sharedFor: SHARED_FOR } as const;
    return page(PlacesPage, { year: edition.year, places }, options);
  }

  @Get('archive')
  async all() {
    const exhibits = await this.archive.all();
    const options = { title: { key: 'yaas.exhibit.archive' }, crumbs, width: 'wide', sharedFor: SHARED_FOR } as const;
    return page(ArchivePage, { exhibits }, options);
  }

  @Get(':slug/share.jpg')
  @Header('Cache-Control', `public, max-age=${SHARED_FOR}, must-revalidate`)
  async share(@Param('slug') slug: string) {
    return new StreamableFile(await this.pictures.of(slug), { type: 'image/jpeg' });
  }

  @Get(':slug/captions/:locale.vtt')
  @Header('Content-Type', 'text/vtt; charset=utf-8')
  @Header('Cache-Control', `public, max-age=${SHARED_FOR}, must-revalidate`)
  captions(@Param('slug') slug: string, @Param('locale') locale: string) {
    return this.companions.captionsOf(slug, locale);
  }

  @Get(':slug')
  async work(@CurrentActor() actor: Actor, @Param('slug') slug: string, @Query() query: unknown) {
    const { after: _after, before: _before, ...filter } = exhibitFilterSchema.parse(query);
    const found = await this.exhibit.one(slug, filter);
    const takedown = staff.allows(actor) ? emptyForm : null;
    const props = { ...found, filter, wishes: readingSchema.parse(query), takedown };
    return page(WorkPage, props, { ...this.forMachines(found), crumbs, width: 'wide', sharedFor: SHARED_FOR });
  }

  private forMachines({ work, year }: Awaited<ReturnType<ExhibitQueries['one']>>) {
    const { title, slug, statement, alternativeText } = work;
    const canonical = `/exhibit/${slug}`;
    const sharePicture = { ...SHARE_SIZE, href: `${canonical}/share.jpg`, alternativeText: alternativeText || title };
    const structured = structuredOf(work, year, new URL(this.config.publicUrl).origin);
    return { title, canonical, sharePicture, structured, description: statement.slice(0, 200) || title };
  }
}
