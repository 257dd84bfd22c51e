import { Controller, Get, Query } from '@nestjs/common';
import { Access, CurrentActor, page, readAsked, type Actor } from '../../platform/index.js';
import { runsDelegations } from './delegation.policy.js';
import { listAskedSchema } from './delegations.schema.js';
import { MemberRegistrationsPage, registrationsTitle } from './member-registrations.page.js';
import { MemberRegistrationsQueries } from './member-registrations.queries.js';

/** Coordinators see the students of their own members. */
@Controller('yls/registrations')
@Access(runsDelegations)
export class MemberRegistrationsController {
  constructor(private readonly queries: MemberRegistrationsQueries) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(listAskedSchema, query);
    const list = await this.queries.list(actor, asked);
    return page(MemberRegistrationsPage, { asked, list }, { title: registrationsTitle, width: 'wide' });
  }
}
