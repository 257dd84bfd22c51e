import { Controller, Get } from '@nestjs/common';
import { Access, everyone, page, type PageReply } from '../platform/index.js';
import { HomeQueries } from './home.queries.js';
import { homeLead, HomePage } from './home.page.js';

/** The front door. */
@Controller()
@Access(everyone)
export class HomeController {
  constructor(private readonly home: HomeQueries) {}

  @Get()
  async show(): Promise<PageReply> {
    const model = await this.home.model();
    return page(HomePage, model, {
      title: { key: 'home.title' },
      description: homeLead(model.figures),
      width: 'full',
      sharedFor: 60,
    });
  }
}
