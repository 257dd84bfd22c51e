import { Controller, Get, Query } from '@nestjs/common';
import { Access, Clock, CurrentActor, page, readAsked, type Actor } from '../../platform/index.js';
import { CasesQueries } from '../cases/cases.queries.js';
import { deskReader } from '../cases/incident.reach.js';
import { DeskPage } from './desk.page.js';
import { deskSchema } from './incident.schema.js';

/** The incident desk: cases by how far they are. */
@Controller('incidents')
@Access(deskReader)
export class DeskController {
  constructor(
    private readonly queries: CasesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async desk(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const { state, after } = readAsked(deskSchema, query);
    const props = { state, now: this.clock.now(), ...(await this.queries.desk(actor, state, after)) };
    return page(DeskPage, props, { title: { key: 'incidents.title' }, width: 'wide' });
  }
}
