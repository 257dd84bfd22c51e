import { Body, Controller, Get, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { Today } from '../day.js';
import { onField } from '../field-refusal.js';
import { MemberRecords } from '../members/member-records.service.js';
import { tierForm } from '../members/member.schema.js';
import { MembersQueries } from '../members/members.queries.js';
import { RegistryDeskPage } from './registry-desk.page.js';
import { RegistryDeskQueries } from './registry-desk.queries.js';
import { TiersPage } from './tiers.page.js';

const title = { key: 'registry.desk.title' };

/** Where staff begin their work in the registry. */
@Controller('registry')
@Access(staff)
export class RegistryDeskController {
  constructor(
    private readonly work: Work,
    private readonly desk: RegistryDeskQueries,
    private readonly members: MembersQueries,
    private readonly records: MemberRecords,
    private readonly today: Today,
  ) {}

  @Get()
  async show(): Promise<PageReply> {
    return page(RegistryDeskPage, await this.desk.find(this.today.day()), { title, width: 'wide' });
  }

  @Get('tiers')
  tiers(): Promise<PageReply> {
    return this.tiersWith(emptyForm);
  }

  @Post('tiers')
  async addTier(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<PageReply | SeeOther> {
    const read = readForm(tierForm, body);
    if (!read.ok) return this.tiersWith(read.form);
    const added = await onField(
      'name',
      this.work.run(actor, (unit) => this.records.addTier(unit, read.value.name)),
    );
    if ('field' in added) return this.tiersWith(withErrors(read.form, [added]));
    return seeOther('/registry/tiers', { key: 'registry.tiers.added' });
  }

  private async tiersWith(form: FormState): Promise<PageReply> {
    const props = { tiers: await this.members.tiers(), form };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(TiersPage, props, {
      title: { key: 'registry.tiers.title' },
      status,
      crumbs: [{ text: title, href: '/registry' }],
    });
  }
}
