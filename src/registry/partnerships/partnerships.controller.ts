import { Controller, Get, Param, ParseUUIDPipe, UseInterceptors } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  everyone,
  keptPages,
  page,
  seeOther,
  type Actor,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { PartnershipQueries } from './partnership-page.queries.js';
import { PartnershipPage } from './partnership.page.js';

@Controller('partnerships')
@Access(everyone)
@UseInterceptors(keptPages(RegistryPagesVersion))
export class PartnershipsController {
  constructor(
    private readonly partnerships: PartnershipQueries,
    private readonly today: Today,
  ) {}

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageReply | SeeOther> {
    const partnership = await this.partnerships.find(id, this.today.day());
    if (partnership.id !== id.toLowerCase()) return seeOther(`/partnerships/${partnership.id}`);
    const title = partnership.parties.map((party) => party.name).join(' – ');
    const crumbs = [{ text: { key: 'registry.directory.title' }, href: '/communities' }];
    const recordHref = staff.allows(actor) ? `/registry/partnerships/${id}` : null;
    return page(PartnershipPage, { partnership, recordHref }, { title, crumbs, sharedFor: 60 });
  }
}
