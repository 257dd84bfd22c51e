import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Access, everyone, page, seeOther, Work, type RequestWithActor } from '../../platform/index.js';
import { GuardianAnswers, type Outcome } from '../answers/guardian-answers.js';
import { ConsentPages } from './consent-pages.js';
import { deadLinkPage } from './dead-link.page.js';
import { GuardianForm } from './guardian-form.js';
import { Visits } from './visit.js';
import { WithdrawalPage } from './withdrawal.page.js';

/** A guardian's own link. Whoever holds it may answer, so everyone is let in and the token decides. Looking changes nothing. */
@Controller('consent/:token')
@Access(everyone)
export class ConsentController {
  constructor(
    private readonly visits: Visits,
    private readonly pages: ConsentPages,
    private readonly forms: GuardianForm,
    private readonly answers: GuardianAnswers,
    private readonly work: Work,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.visits.receive(token, request);
    return visit.works ? this.pages.present(visit) : deadLinkPage(visit.why);
  }

  /** The form again: for who refused and thinks otherwise now, or changes an optional answer. */
  @Get('answers')
  async form(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.visits.receive(token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    return visit.asked.length > 0 ? this.pages.form(visit) : seeOther(visit.path());
  }

  @Post('answers')
  async answer(@Param('token') token: string, @Body() body: unknown, @Req() request: RequestWithActor) {
    const visit = await this.visits.receive(token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    if (visit.asked.length === 0) return seeOther(visit.path());
    const read = await this.forms.read(visit, body);
    if (!read.ok) return this.pages.form(visit, read.form);
    const outcome = await this.work.run(visit.actor, (unit) => this.answers.answer(unit, token, read.sheet));
    return seeOther(visit.path(), flashOf(outcome));
  }

  @Post('refusal')
  async refuse(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.visits.receive(token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    const outcome = await this.work.run(visit.actor, (unit) => this.answers.refuse(unit, token));
    return seeOther(visit.path(), flashOf(outcome));
  }

  @Get('withdrawal')
  async confirmWithdrawal(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.visits.receive(token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    if (visit.request.state !== 'given') return seeOther(visit.path());
    const paths = { withdraw: visit.path('/withdrawal'), back: visit.path() };
    return page(WithdrawalPage, { paths }, { title: { key: 'consent.withdrawal.title' } });
  }

  @Post('withdrawal')
  async withdraw(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.visits.receive(token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    const outcome = await this.work.run(visit.actor, (unit) => this.answers.withdraw(unit, token));
    return seeOther(visit.path(), flashOf(outcome));
  }
}

/** Only what the page itself does not say. */
const flashOf = (outcome: Outcome) =>
  outcome === 'changed' || outcome === 'kept' ? { key: `consent.flash.${outcome}` } : undefined;
