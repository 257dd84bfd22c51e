import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Access, everyone, page, type PageReply } from '../../platform/index.js';
import { Today } from '../day.js';
import { PartnershipQueries } from './partnership-page.queries.js';
import { PartnershipPage } from './partnership.page.js';

@Controller('partnerships')
@Access(everyone)
export class PartnershipsController {
  constructor(
    private readonly partnerships: PartnershipQueries,
    private readonly today: Today,
  ) {}

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    const partnership = await this.partnerships.find(id, this.today.day());
    const title = partnership.parties.map((party) => party.name).join(' – ');
    const crumbs = [{ text: { key: 'registry.directory.title' }, href: '/communities' }];
    return page(PartnershipPage, { partnership }, { title, crumbs, sharedFor: 60 });
  }
}
