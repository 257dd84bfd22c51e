import { Controller, Get } from '@nestjs/common';
import { coordinator } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  page,
  seeOther,
  type Actor,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryQueries } from '../registry.queries.js';
import { OwnMembersPage } from './own-members.page.js';

/** Where a coordinator finds the member that they work for. */
@Controller('registry/own-members')
@Access(coordinator)
export class OwnMembersController {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly today: Today,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<PageReply | SeeOther> {
    const scopes = new Set(actor.grants.flatMap(({ role, scope }) => (role === 'coordinator' && scope ? [scope] : [])));
    const members = (await this.registry.members(this.today.day())).filter(({ id }) => scopes.has(id));
    if (members.length === 1) return seeOther(`/registry/members/${members[0]!.id}`);
    return page(OwnMembersPage, { members }, { title: { key: 'registry.member_desk.title' } });
  }
}
