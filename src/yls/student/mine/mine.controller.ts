import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { AccountQueries, signedIn } from '../../../auth/index.js';
import {
  Access,
  Clock,
  Conflict,
  CurrentActor,
  emptyForm,
  formOf,
  judge,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { OffersService } from '../../admission/offers.service.js';
import { GuardianPage } from '../../guardian/guardian.page.js';
import { guardianSchema } from '../../guardian/guardian.schema.js';
import { GuardiansService } from '../../guardian/guardians.service.js';
import { ageAt, delegateIsOfAge } from '../../registration/age.rules.js';
import { RegistrationsService } from '../../registration/registrations.service.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { HandingIn } from '../handing-in.service.js';
import { Openings } from '../openings.service.js';
import { RegistrationFiles } from '../registration-files.js';
import { CancellationPage } from './cancellation.page.js';
import { MinePage } from './mine.page.js';
import { beginSchema, cancellationSchema } from './mine.schema.js';
import { OwnRegistrationQueries } from './own-registration.queries.js';
import { StartPage } from './start.page.js';

const title = { key: 'yls.own.title' };
const crumbs = [{ href: '/yls/mine', text: title }];
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);

/** The student's own pages: everybody who is signed in has them, and sees nobody else's. */
@Controller('yls/mine')
@Access(signedIn)
export class MineController {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly own: OwnRegistrationQueries,
    private readonly openings: Openings,
    private readonly registrations: RegistrationsService,
    private readonly handingIn: HandingIn,
    private readonly guardians: GuardiansService,
    private readonly offers: OffersService,
    private readonly files: RegistrationFiles,
    private readonly accounts: AccountQueries,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor) {
    const registration = await this.own.newest(actor);
    if (!registration) return this.start(actor, '', emptyForm);
    return page(MinePage, { own: await this.own.of(registration, actor.locale) }, { title });
  }

  @Get('new')
  blank(@CurrentActor() actor: Actor, @Query('place') place?: unknown) {
    return this.start(actor, typeof place === 'string' ? place.slice(0, 200) : '', emptyForm);
  }

  /** What the registry refuses is said on the form. */
  @Post()
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(beginSchema, body);
    const place = String(read.form.values['place'] ?? '').slice(0, 200);
    if (!read.ok) return this.start(actor, place, read.form);
    try {
      await this.openings.begin(actor, read.value);
    } catch (error) {
      if (!(error instanceof Conflict) || error.rules.length === 0) throw error;
      return this.start(actor, place, read.form, error.rules);
    }
    return seeOther('/yls/mine', { key: 'yls.own.begun' });
  }

  @Get('guardian')
  async askGuardian(@CurrentActor() actor: Actor) {
    const { guardian } = await this.files.one(this.work.read(), (await this.mine(actor)).id);
    const known = guardian && { name: guardian.name, email: guardian.email, locale: guardian.locale };
    return guardianPage(known ? formOf(known) : emptyForm);
  }

  @Post('guardian')
  async nameGuardian(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(guardianSchema, body);
    if (!read.ok) return guardianPage(read.form);
    const named = await this.guardians.name(actor, (await this.mine(actor)).id, read.value);
    if (named === 'named') return seeOther('/yls/mine', { key: 'yls.own.saved' });
    return guardianPage(withErrors(read.form, [{ field: 'email', text: { key: 'yls.own-form.own-email' } }]));
  }

  /** The mail once more. */
  @Post('guardian/mail')
  async askGuardianAgain(@CurrentActor() actor: Actor) {
    await this.handingIn.askAgain(actor, (await this.mine(actor)).id);
    return seeOther('/yls/mine', { key: 'yls.own.handed-in' });
  }

  /** All is there: the guardian is written to. */
  @Post('submission')
  async handIn(@CurrentActor() actor: Actor) {
    await this.handingIn.handIn(actor, (await this.mine(actor)).id);
    return seeOther('/yls/mine', { key: 'yls.own.handed-in' });
  }

  @Post('return')
  async takeBack(@CurrentActor() actor: Actor) {
    await this.handingIn.takeBack(actor, (await this.mine(actor)).id);
    return seeOther('/yls/mine', { key: 'yls.own.taken-back' });
  }

  /** The place that is offered. */
  @Post('confirmation')
  async confirm(@CurrentActor() actor: Actor) {
    await this.offers.take(actor, (await this.mine(actor)).id);
    return seeOther('/yls/mine', { key: 'yls.own.confirmed' });
  }

  @Get('cancellation')
  async askCancellation(@CurrentActor() actor: Actor) {
    await this.mine(actor);
    return cancellationPage(emptyForm);
  }

  @Post('cancellation')
  async cancel(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(cancellationSchema, body);
    if (!read.ok) return cancellationPage(read.form);
    await this.registrations.cancel(actor, (await this.mine(actor)).id, read.value.reason);
    return seeOther('/yls/mine', { key: 'yls.own.cancelled' });
  }

  private async mine(actor: Actor): Promise<YlsRegistration> {
    const registration = await this.own.newest(actor);
    if (!registration) throw new NotFound();
    return registration;
  }

  private async start(actor: Actor, place: string, form: FormState, refusals: readonly RuleResult[] = []) {
    const birthDate = await this.accounts.birthDateOf(actor.accountId!);
    const summits = (await this.openings.summits(this.clock.now())).map((summit) => ({
      summit,
      age: judge([delegateIsOfAge], { age: ageAt(summit, birthDate) }),
    }));
    const communities = await this.openings.communities(place);
    const status = refusals.length > 0 ? 409 : statusOf(form);
    const props = { form, place, communities, summits, refusals };
    return page(StartPage, props, { title: { key: 'yls.start.title' }, status });
  }
}

const guardianPage = (form: FormState) =>
  page(GuardianPage, { form }, { title: { key: 'yls.guardian.title' }, crumbs, status: statusOf(form) });

const cancellationPage = (form: FormState) =>
  page(CancellationPage, { form }, { title: { key: 'yls.cancellation.title' }, crumbs, status: statusOf(form) });
