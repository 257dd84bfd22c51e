import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import {
  Access,
  emptyForm,
  everyone,
  page,
  PageRenderer,
  readForm,
  seeOther,
  visitor,
  withErrors,
} from '../../platform/index.js';
import { whyNotPassword } from '../password/password.rules.js';
import { inEvenTime } from '../throttle/even-time.js';
import { Throttle } from '../throttle/throttle.js';
import { AccountPage } from './account.page.js';
import { SentPage } from './sent.page.js';
import { signUpSchema } from './sign-up.schema.js';
import { SignUps } from './sign-ups.service.js';
import '../sessions/session-data.js';

const title = { key: 'auth.sign_up.title' };

/** Who a new person is, once they may sign up. */
@Controller('sign-up')
@Access(everyone)
export class SignUpController {
  constructor(
    private readonly signUps: SignUps,
    private readonly throttle: Throttle,
    private readonly renderer: PageRenderer,
  ) {}

  @Get('account')
  ask(@Req() request: Request) {
    return request.session.signUp ? page(AccountPage, { form: emptyForm }, { title }) : seeOther('/sign-up');
  }

  @Post('account')
  async signUp(@Body() body: unknown, @Req() request: Request) {
    if (!request.session.signUp) return seeOther('/sign-up');
    const form = readSignUp(body);
    if (!form.ok) return page(AccountPage, { form: form.form }, { title, status: 422 });
    await this.throttle.count('sign-up-address', request.ip ?? '');
    await this.throttle.count('mail-account', form.value.email);
    const locale = this.renderer.localeOf(request, visitor);
    await inEvenTime(this.signUps.signUp({ ...form.value, ...request.session.signUp, locale }));
    delete request.session.signUp;
    return seeOther('/sign-up/sent');
  }

  @Get('sent')
  sent() {
    return page(SentPage, { what: 'confirm' as const }, { title: { key: 'auth.sent.title' } });
  }
}

/** The form's own checks, and then the password's, which knows the rest of the form. */
function readSignUp(body: unknown) {
  const read = readForm(signUpSchema, body);
  if (!read.ok) return read;
  const { password, email, displayName } = read.value;
  const refusal = whyNotPassword({ password, known: [email, displayName] });
  if (!refusal?.because) return read;
  return { ok: false as const, form: withErrors(read.form, [{ field: 'password', text: refusal.because }]) };
}
