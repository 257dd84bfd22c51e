import { Controller, Get } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, page, type Actor } from '../../platform/index.js';
import { News } from '../day/news/news.queries.js';
import { AccompanyingPage } from './accompanying.page.js';
import { AccompanyingQueries } from './accompanying.queries.js';

/** A chaperone's own page: everybody who is signed in may ask, and sees the own delegations alone. */
@Controller('yls/accompanying')
@Access(signedIn)
export class AccompanyingController {
  constructor(
    private readonly queries: AccompanyingQueries,
    private readonly news: News,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    const delegations = await this.queries.of(actor);
    const news = await this.news.ofDelegations(delegations.map(({ id }) => id));
    return page(AccompanyingPage, { delegations, news }, { title: { key: 'yls.accompanying.title' } });
  }
}
