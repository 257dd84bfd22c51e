import { Controller, Get, Header, UseInterceptors } from '@nestjs/common';
import { Access, everyone, keptPages, page, type PageReply } from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { RegistryQueries } from '../registry.queries.js';
import { MapPage } from './map.page.js';
import { MapQueries } from './map.queries.js';
import { KeptDrawing } from './kept-drawing.js';
import { landDrawing } from './network-drawing.js';

/** The network as a map, and its pictures. */
@Controller('map')
@Access(everyone)
export class MapController {
  constructor(
    private readonly maps: MapQueries,
    private readonly drawing: KeptDrawing,
    private readonly registry: RegistryQueries,
    private readonly today: Today,
  ) {}

  @Get()
  @UseInterceptors(keptPages(RegistryPagesVersion))
  async show(): Promise<PageReply> {
    const day = this.today.day();
    const [figures, countries] = await Promise.all([this.registry.figures(day), this.maps.countries(day)]);
    return page(
      MapPage,
      { figures, countries },
      { title: { key: 'registry.map.title' }, description: { key: 'registry.map.lead' }, width: 'wide', sharedFor: 60 },
    );
  }

  @Get('network.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=300')
  network(): Promise<string> {
    return this.drawing.current();
  }

  @Get('land.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'public, max-age=86400')
  land(): string {
    return landDrawing();
  }
}
