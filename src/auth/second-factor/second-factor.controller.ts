import { Body, Controller, Get, Header, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  qrDrawing,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { Profiles } from '../account/profiles.service.js';
import { signedIn } from '../roles/access-rules.js';
import { Admission } from '../sign-in/admission.service.js';
import { Throttle } from '../throttle/throttle.js';
import { codeSchema } from './code.schema.js';
import { EnrolPage, RecoveryCodesPage, SecondFactorPage } from './second-factor.pages.js';
import { SecondFactor } from './second-factor.service.js';

const title = { key: 'auth.second_factor.title' };
const wrongCode = { field: 'code', text: { key: 'auth.second_step.wrong_code' } };

/** Setting up the second step of signing in. */
@Controller('account/second-step')
@Access(signedIn)
export class SecondFactorController {
  constructor(
    private readonly secondFactor: SecondFactor,
    private readonly profiles: Profiles,
    private readonly admission: Admission,
    private readonly throttle: Throttle,
    private readonly work: Work,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm, 200);
  }

  @Post('secret')
  async propose(@CurrentActor() actor: Actor) {
    await this.work.run(actor, (unit) => this.secondFactor.propose(unit, actor.accountId!));
    return seeOther('/account/second-step');
  }

  /** The QR code is a picture of its own: no page's source and no data address holds the secret as an image. */
  @Get('qr.svg')
  @Header('Content-Type', 'image/svg+xml')
  @Header('Cache-Control', 'private, no-store')
  async qrCode(@CurrentActor() actor: Actor) {
    const secret = await this.secondFactor.proposed(actor.accountId!);
    if (!secret) throw new NotFound();
    const { email } = await this.profiles.own(actor);
    return qrDrawing(this.secondFactor.appAddress(secret, email), 4);
  }

  @Post('confirmation')
  async confirm(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request) {
    const read = readForm(codeSchema, body);
    if (!read.ok) return this.page(actor, read.form, 422);
    await this.throttle.count('code-account', actor.accountId!);
    const codes = await this.work.run(actor, (unit) =>
      this.secondFactor.confirm(unit, actor.accountId!, read.value.code),
    );
    if (!codes) return this.page(actor, withErrors(read.form, [wrongCode]), 422);
    await this.admission.renew(request, actor.accountId!, { secondFactor: true });
    return page(RecoveryCodesPage, { codes }, { title });
  }

  @Post('recovery-codes')
  async renewCodes(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const refused = await this.refuseWithoutCode(actor, body);
    if (refused) return refused;
    const codes = await this.work.run(actor, (unit) => this.secondFactor.renewRecoveryCodes(unit, actor.accountId!));
    return page(RecoveryCodesPage, { codes }, { title });
  }

  @Post('removal')
  async remove(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request) {
    const refused = await this.refuseWithoutCode(actor, body);
    if (refused) return refused;
    await this.work.run(actor, (unit) => this.secondFactor.remove(unit, actor.accountId!));
    await this.admission.renew(request, actor.accountId!, { secondFactor: false });
    return seeOther('/account/second-step', { key: 'auth.second_factor.removed' });
  }

  /** Who finds an open session may not take the second step away: a code is asked for first. */
  private async refuseWithoutCode(actor: Actor, body: unknown) {
    const read = readForm(codeSchema, body);
    if (!read.ok) return this.page(actor, read.form, 422);
    await this.throttle.count('code-account', actor.accountId!);
    const right = await this.work.run(actor, (unit) =>
      this.secondFactor.check(unit, actor.accountId!, read.value.code),
    );
    return right ? null : this.page(actor, withErrors(read.form, [wrongCode]), 422);
  }

  private async page(actor: Actor, form: FormState, status: number) {
    const secret = await this.secondFactor.proposed(actor.accountId!);
    if (secret) return page(EnrolPage, { form, secret }, { title, status });
    const isSet = await this.secondFactor.isSet(actor.accountId!);
    return page(SecondFactorPage, { form, isSet }, { title, status });
  }
}
