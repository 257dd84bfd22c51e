import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AccountQueries, signedIn } from '../../../auth/index.js';
import { LawBooks } from '../../../law/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { dayOfOffice } from '../../application/office-day.js';
import type { ExchangeApplication } from '../../application/exchange-application.entity.js';
import { eligibility } from '../../eligibility/eligibility.js';
import { EndsService } from '../../nomination/ends.service.js';
import { HandingIn } from '../handing-in.service.js';
import { Openings } from '../openings.service.js';
import { mineCrumb } from './mine-crumb.js';
import { MinePage } from './mine.page.js';
import { beginForm, withdrawalForm } from './mine.schema.js';
import { OwnApplicationQueries } from './own-application.queries.js';
import { StartPage } from './start.page.js';
import { WithdrawalPage } from './withdrawal.page.js';

/** The student's own pages: everybody who is signed in has them, and sees nobody else's. */
@Controller('exchange/mine')
@Access(signedIn)
export class MineController {
  constructor(
    private readonly own: OwnApplicationQueries,
    private readonly openings: Openings,
    private readonly handingIn: HandingIn,
    private readonly ends: EndsService,
    private readonly accounts: AccountQueries,
    private readonly books: LawBooks,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    const application = await this.own.newest(actor);
    if (!application) return this.start(actor, '');
    return page(MinePage, { own: await this.own.of(application, actor.locale) }, { title: mineCrumb.text });
  }

  @Get('new')
  blank(@CurrentActor() actor: Actor, @Query('place') place?: unknown) {
    return this.start(actor, typeof place === 'string' ? place.slice(0, 200) : '');
  }

  @Post()
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(beginForm, body);
    if (!read.ok) return this.start(actor, String(read.form.values['place'] ?? '').slice(0, 200), read.form);
    await this.openings.begin(actor, read.value);
    return seeOther('/exchange/mine', { key: 'exchange.flash.begun' });
  }

  /** All is there: the parents are written to, or it goes on its way. */
  @Post('submission')
  async handIn(@CurrentActor() actor: Actor) {
    const how = await this.handingIn.handIn(actor, (await this.mine(actor)).id);
    return seeOther('/exchange/mine', { key: `exchange.flash.${how}` });
  }

  @Get('withdrawal')
  async askWithdrawal(@CurrentActor() actor: Actor) {
    await this.mine(actor);
    return withdrawalPage(emptyForm);
  }

  @Post('withdrawal')
  async withdraw(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const { id } = await this.mine(actor);
    const read = readForm(withdrawalForm, body);
    if (!read.ok) return withdrawalPage(read.form, 422);
    await this.ends.end(actor, id, { by: 'withdraw', reason: read.value.reason });
    return seeOther('/exchange/mine', { key: 'exchange.flash.withdrawn' });
  }

  private async mine(actor: Actor): Promise<ExchangeApplication> {
    const application = await this.own.newest(actor);
    if (!application) throw new NotFound();
    return application;
  }

  private async start(actor: Actor, place: string, form: FormState = emptyForm) {
    const day = dayOfOffice(this.clock.now());
    const birthDate = await this.accounts.birthDateOf(actor.accountId!);
    const law = await this.books.inForce(day);
    const terms = (await this.openings.terms(day)).map((term) => {
      const age = birthDate ? { birthDate, beginsOn: term.beginsOn } : null;
      return { term, eligibility: eligibility({ ...nothingTold(day), age }, law) };
    });
    const communities = await this.openings.communities(place, day);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(StartPage, { form, place, communities, terms }, { title: { key: 'exchange.start.title' }, status });
  }
}

const nothingTold = (day: string) => ({
  years: { completedYears: null, overriddenBecause: null },
  earlier: { priorUsProgram: null },
  english: { day, english: [] },
});

const withdrawalPage = (form: FormState, status = 200) =>
  page(WithdrawalPage, { form }, { title: { key: 'exchange.withdrawal.title' }, crumbs: [mineCrumb], status });
