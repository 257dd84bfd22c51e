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
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { recruits } from '../recruiter.policy.js';
import { HostingPages } from './hosting-pages.service.js';
import { languageSchema, openingSchema, wordsSchema, type WordedLanguage } from './own-page.schema.js';
import { OwnPagePage } from './own-page.page.js';
import { OwnPagesPage } from './own-pages.page.js';

const title = { key: 'host-families.pages.title' };
const crumbs = [{ href: '/host-families/pages', text: title }];

interface Given {
  language?: WordedLanguage;
  form?: FormState;
  against?: readonly RuleResult[];
  status?: number;
}

/** Where a member's people open its page for would-be hosts, and write on it. */
@Controller('host-families/pages')
@Access(recruits)
export class OwnPagesController {
  constructor(private readonly pages: HostingPages) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return page(OwnPagesPage, { pages: await this.pages.own(actor) }, { title, width: 'wide' });
  }

  @Get(':memberId')
  show(@CurrentActor() actor: Actor, @Param('memberId', ParseUUIDPipe) memberId: string, @Query() query: unknown) {
    return this.page(actor, memberId, readAsked(languageSchema, query));
  }

  @Post(':memberId/opening')
  async open(@CurrentActor() actor: Actor, @Param('memberId', ParseUUIDPipe) memberId: string, @Body() body: unknown) {
    const read = readForm(openingSchema, body);
    if (!read.ok) return this.page(actor, memberId, { form: read.form, status: 422 });
    await this.pages.open(actor, memberId, read.value.officePhone);
    return seeOther(`/host-families/pages/${memberId}`, { key: 'host-families.pages.flash.opened' });
  }

  @Post(':memberId/closing')
  async close(@CurrentActor() actor: Actor, @Param('memberId', ParseUUIDPipe) memberId: string) {
    await this.pages.close(actor, memberId);
    return seeOther(`/host-families/pages/${memberId}`, { key: 'host-families.pages.flash.closed' });
  }

  @Post(':memberId/words')
  async word(@CurrentActor() actor: Actor, @Param('memberId', ParseUUIDPipe) memberId: string, @Body() body: unknown) {
    const read = readForm(wordsSchema, body);
    const { language } = readAsked(languageSchema, body);
    if (!read.ok) return this.page(actor, memberId, { language, form: read.form, status: 422 });
    const against = await this.pages.word(actor, { memberId, ...read.value });
    if (against.length > 0) return this.page(actor, memberId, { language, form: read.form, against, status: 422 });
    return seeOther(`/host-families/pages/${memberId}?language=${read.value.language}`, {
      key: 'host-families.pages.flash.worded',
    });
  }

  private async page(actor: Actor, memberId: string, given: Given = {}) {
    const { language = 'en', form = emptyForm, against = [], status = 200 } = given;
    const own = await this.pages.ownOf(actor, memberId);
    return page(OwnPagePage, { own, language, form, against }, { title: own.member.name, crumbs, status });
  }
}
