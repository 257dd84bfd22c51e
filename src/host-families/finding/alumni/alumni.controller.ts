import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type RuleResult,
} from '../../../platform/index.js';
import { recruits } from '../recruiter.policy.js';
import { asPdf } from './again.controller.js';
import { AlumniPage, type AlumniForms } from './alumni.page.js';
import { AlumniQueries } from './alumni.queries.js';
import { Alumni } from './alumni.service.js';
import { alumniAskedSchema, alumnusSchema, askingSchema, type AlumniAsked } from './alumnus.schema.js';
import { ThanksLetters } from './thanks-letters.service.js';

const title = { key: 'host-families.alumni.title' };
const crumbs = [{ href: '/host-families/inquiries', text: { key: 'host-families.finding-desk.title' } }];
const blank: AlumniForms = { add: emptyForm, ask: emptyForm };

interface Given {
  asked?: AlumniAsked;
  forms?: Partial<AlumniForms>;
  against?: readonly RuleResult[];
  status?: number;
}

/** Families that have hosted: thanked, and asked again with one press. */
@Controller('host-families/alumni')
@Access(recruits)
export class AlumniController {
  constructor(
    private readonly queries: AlumniQueries,
    private readonly alumni: Alumni,
    private readonly letters: ThanksLetters,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    return this.page(actor, { asked: readAsked(alumniAskedSchema, query) });
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(alumnusSchema, body);
    if (!read.ok) return this.page(actor, { forms: { add: read.form }, status: 422 });
    const { member: memberId, ...family } = read.value;
    await this.alumni.add(actor, { ...family, memberId });
    return seeOther('/host-families/alumni', { key: 'host-families.alumni.flash.added' });
  }

  /** All of a member's families, for the next school year. */
  @Post('asking')
  async ask(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(askingSchema, body);
    if (!read.ok) return this.page(actor, { forms: { ask: read.form }, status: 422 });
    const outcome = await this.alumni.ask(actor, read.value.member, read.value.words);
    if ('against' in outcome)
      return this.page(actor, { forms: { ask: read.form }, against: outcome.against, status: 422 });
    return seeOther('/host-families/alumni', {
      key: 'host-families.alumni.flash.asked',
      params: { count: outcome.asked },
    });
  }

  @Post(':id/thanks')
  async thank(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.alumni.thank(actor, id);
    return seeOther('/host-families/alumni', { key: 'host-families.alumni.flash.thanked' });
  }

  @Get(':id/letter')
  async letter(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return asPdf(await this.letters.of(await this.queries.one(actor, id)));
  }

  private async page(actor: Actor, { asked = {}, forms = {}, against = [], status = 200 }: Given) {
    const list = await this.queries.list(actor, asked);
    const props = { list, asked: asked, forms: { ...blank, ...forms }, against };
    return page(AlumniPage, props, { title, crumbs, status, width: 'wide' });
  }
}
