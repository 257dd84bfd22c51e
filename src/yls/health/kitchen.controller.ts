import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Access, CurrentActor, page, type Actor } from '../../platform/index.js';
import { kitchenReaders } from './health.policy.js';
import { KitchenQueries } from './kitchen.queries.js';
import { KitchenPage } from './pages/kitchen.page.js';

/** What the kitchen cooks for, to be printed: numbers, and no name. */
@Controller('yls/summits/:summit/kitchen')
@Access(kitchenReaders)
export class KitchenController {
  constructor(private readonly kitchen: KitchenQueries) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summitId: string) {
    return page(KitchenPage, { list: await this.kitchen.of(actor, summitId) }, { title: { key: 'yls.kitchen.title' } });
  }
}
