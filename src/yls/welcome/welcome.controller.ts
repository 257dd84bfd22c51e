import { Controller, Get } from '@nestjs/common';
import { Access, everyone, page } from '../../platform/index.js';
import { NextSummitQueries } from './next-summit.queries.js';
import { WelcomePage } from './welcome.page.js';

const title = { key: 'yls.start.title' };
const description = { key: 'yls.start.lead' };

/** What the summit is, for everybody. */
@Controller('yls')
@Access(everyone)
export class WelcomeController {
  constructor(private readonly summits: NextSummitQueries) {}

  @Get()
  async show() {
    const next = await this.summits.next();
    return page(WelcomePage, { next }, { title, description, width: 'full', sharedFor: 60 });
  }
}
