import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { Access, CurrentActor, page, type Actor } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';
import { RosterQueries } from './check-in/roster.queries.js';
import { DayPage, DaysPage } from './day.pages.js';
import { atDoor, summitsOf } from './day.policy.js';

const title = { key: 'yls.day.title' };

/** The days of a summit, for those who run them. */
@Controller('yls/day')
@Access(atDoor)
export class DayController {
  constructor(private readonly roster: RosterQueries) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return page(DaysPage, { summits: await this.roster.summits(summitsOf(actor)) }, { title });
  }

  @Get(':summit')
  async show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string) {
    const summit = await this.roster.summit(actor, id);
    return page(
      DayPage,
      { summit, leads: runsSummit(actor, id) },
      { title, crumbs: [{ href: '/yls/day', text: title }] },
    );
  }
}
