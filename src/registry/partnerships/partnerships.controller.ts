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
  Work,
} from '../../platform/index.js';
import { PartnershipActivities } from '../activity/partnership-activities.js';
import { Today } from '../day.js';
import { RegistryPagesVersion } from '../pages/pages-version.js';
import { PartnershipQueries } from './partnership-page.queries.js';
import { structuredOf } from './partnership-structured.js';
import { PartnershipPage } from './partnership.page.js';

@Controller('partnerships')
@Access(everyone)
@UseInterceptors(keptPages(RegistryPagesVersion))
export class PartnershipsController {
  constructor(
    private readonly partnerships: PartnershipQueries,
    private readonly activities: PartnershipActivities,
    private readonly work: Work,
    private readonly today: Today,
  ) {}

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageReply | SeeOther> {
    const day = this.today.day();
    const partnership = await this.partnerships.find(id, day);
    if (partnership.id !== id.toLowerCase()) return seeOther(`/partnerships/${partnership.id}`);
    const title = partnership.parties.map((party) => party.name).join(' – ');
    const crumbs = [{ text: { key: 'registry.directory.title' }, href: '/communities' }];
    const recordHref = staff.allows(actor) ? `/registry/partnerships/${id}` : null;
    const description = { key: 'registry.partnership.description', params: { title, acts: partnership.acts.length } };
    const structured = structuredOf(partnership, title);
    const life = (await this.activities.of(this.work.read(), [partnership.id], day)).get(partnership.id)!;
    const model = { partnership, life, recordHref, year: Number(day.slice(0, 4)) };
    return page(PartnershipPage, model, { title, description, structured, crumbs, sharedFor: 60 });
  }
}
