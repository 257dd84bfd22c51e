import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { said } from '../../form-fields.js';
import { DayStaff } from '../day-staff.js';
import { leadsDays } from '../day.policy.js';
import { LettingIn } from './letting-in.service.js';
import { LetInPage, StoppedPage } from './stopped.pages.js';
import { StoppedQueries } from './stopped.queries.js';

const title = { key: 'yls.stopped.title' };
const pathOf = (summit: string) => `/yls/day/${summit}/stopped`;

const askedSchema = z.object({ words: z.string().trim().max(100).catch(''), after: z.string().max(300).catch('') });
const reasonSchema = z.object({ reason: said('yls.stopped-form.reason', 2000) });

/** Whom a rule stops at the door, for staff: what is missing, who has to do it, and the exception. */
@Controller('yls/day/:summit/stopped')
@Access(leadsDays)
export class StoppedController {
  constructor(
    private readonly staff: DayStaff,
    private readonly queries: StoppedQueries,
    private readonly letting: LettingIn,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) id: string, @Query() query: unknown) {
    const summit = await this.staff.summit(actor, id);
    const asked = readAsked(askedSchema, query);
    const list = await this.queries.list(id, asked);
    const crumbs = [{ href: `/yls/day/${id}`, text: summit.name }];
    return page(StoppedPage, { summit, words: asked.words, list }, { title, crumbs });
  }

  @Get(':registration')
  ask(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('registration', ParseUUIDPipe) registration: string,
  ) {
    return this.one(actor, { summit, registration }, emptyForm);
  }

  @Post(':registration')
  async letIn(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('registration', ParseUUIDPipe) registration: string,
    @Body() body: unknown,
  ) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) return this.one(actor, { summit, registration }, read.form);
    await this.letting.letIn(actor, { summitId: summit, id: registration }, read.value.reason);
    return seeOther(pathOf(summit), { key: 'yls.stopped.done' });
  }

  private async one(
    actor: Actor,
    { summit: id, registration }: { summit: string; registration: string },
    form: FormState,
  ) {
    const summit = await this.staff.summit(actor, id);
    const stopped = await this.queries.one(actor, id, registration);
    const crumbs = [
      { href: `/yls/day/${id}`, text: summit.name },
      { href: pathOf(id), text: title },
    ];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(LetInPage, { summit, stopped, form }, { title: stopped.name, crumbs, status });
  }
}
