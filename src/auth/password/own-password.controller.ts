import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
} from '../../platform/index.js';
import { signedIn } from '../roles/access-rules.js';
import { Admission } from '../sign-in/admission.service.js';
import { Throttle } from '../throttle/throttle.js';
import { OwnPasswordPage } from './own-password.page.js';
import { PasswordChanges, type PasswordChange } from './password-changes.service.js';
import { changeSchema } from './password.schema.js';

const title = { key: 'auth.own_password.title' };

@Controller('account/password')
@Access(signedIn)
export class OwnPasswordController {
  constructor(
    private readonly passwords: PasswordChanges,
    private readonly admission: Admission,
    private readonly throttle: Throttle,
  ) {}

  @Get()
  ask() {
    return page(OwnPasswordPage, { form: emptyForm }, { title });
  }

  /** Every other session ends; this one goes on under a new name. */
  @Post()
  async change(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request) {
    const read = readForm(changeSchema, body);
    if (!read.ok) return page(OwnPasswordPage, { form: read.form }, { title, status: 422 });
    await this.throttle.count('code-account', actor.accountId!);
    const change = await this.passwords.change(actor, read.value);
    if (!change.done)
      return page(OwnPasswordPage, { form: withErrors(read.form, [errorOf(change)]) }, { title, status: 422 });
    await this.admission.renew(request, change.accountId, actor);
    return seeOther('/account', { key: 'auth.own_password.changed' });
  }
}

const errorOf = ({ refusal }: Extract<PasswordChange, { done: false }>) =>
  refusal?.because
    ? { field: 'password', text: refusal.because }
    : { field: 'current', text: { key: 'auth.own_password.wrong_current' } };
