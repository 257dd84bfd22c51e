import { Controller, Get } from '@nestjs/common';
import { Access, Clock, everyone, page } from '../../platform/index.js';
import { dayIn } from '../editions/window.js';
import { TourQueries } from './tour.queries.js';
import { TourPage } from './tour.page.js';

const crumbs = [{ href: '/exhibit', text: { key: 'yaas.exhibit.title' } }];

/** Where the exhibit hangs, for everybody. */
@Controller('exhibit/tour')
@Access(everyone)
export class TourController {
  constructor(
    private readonly tour: TourQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async stops() {
    const today = dayIn(this.clock.now(), 'America/New_York');
    const props = { stops: await this.tour.stops(), today };
    return page(TourPage, props, { title: { key: 'yaas.exhibit.tour' }, crumbs, sharedFor: 60 });
  }
}
