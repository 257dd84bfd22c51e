import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Access, emptyForm, everyone, page, readForm, withErrors } from '../../platform/index.js';
import { deadLink } from '../links/dead-link.page.js';
import { OneTimeLinks } from '../links/one-time-links.service.js';
import { Admission } from '../sign-in/admission.service.js';
import { MailedSignIns } from '../sign-in/mailed-sign-ins.service.js';
import { passwordSchema } from '../password/password.schema.js';
import { Throttle } from '../throttle/throttle.js';
import { ConfirmPage } from './confirm.page.js';

const title = { key: 'auth.confirm.title' };
const wrongPassword = { field: 'password', text: { key: 'auth.confirm.wrong_password' } };

/** Confirms the address of a new account, and signs its owner in. */
@Controller('sign-up/confirmation')
@Access(everyone)
export class ConfirmationController {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly mailed: MailedSignIns,
    private readonly admission: Admission,
    private readonly throttle: Throttle,
  ) {}

  @Get(':token')
  async ask(@Param('token') token: string) {
    const works = await this.links.holder('verify-email', token);
    return works ? page(ConfirmPage, { form: emptyForm, token }, { title }) : deadLink('confirm');
  }

  @Post(':token')
  async confirm(@Param('token') token: string, @Body() body: unknown, @Req() request: Request) {
    const read = readForm(passwordSchema, body);
    if (!read.ok) return page(ConfirmPage, { form: read.form, token }, { title, status: 422 });
    await this.throttle.count('code-account', token);
    const outcome = await this.mailed.confirm(token, read.value.password);
    if (outcome === 'dead link') return deadLink('confirm');
    if (outcome !== 'wrong password') return this.admission.afterFirstStep(request, outcome.accountId, { next: null });
    return page(ConfirmPage, { form: withErrors(read.form, [wrongPassword]), token }, { title, status: 422 });
  }
}
