import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Access, emptyForm, everyone, page, readForm, seeOther, withErrors } from '../../platform/index.js';
import { askedByMailSchema } from '../links/asked-by-mail.schema.js';
import { deadLink } from '../links/dead-link.page.js';
import { OneTimeLinks } from '../links/one-time-links.service.js';
import { SentPage } from '../sign-up/sent.page.js';
import { inEvenTime } from '../throttle/even-time.js';
import { Throttle } from '../throttle/throttle.js';
import { PasswordChanges } from './password-changes.service.js';
import { ForgottenPage, ResetPage } from './password.pages.js';
import { passwordSchema } from './password.schema.js';

const title = { key: 'auth.reset.title' };

/** A forgotten password, and the new one by mailed link. */
@Controller('password')
@Access(everyone)
export class PasswordController {
  constructor(
    private readonly passwords: PasswordChanges,
    private readonly links: OneTimeLinks,
    private readonly throttle: Throttle,
  ) {}

  @Get('forgotten')
  forgotten() {
    return page(ForgottenPage, { form: emptyForm }, { title });
  }

  @Post('forgotten')
  async ask(@Body() body: unknown, @Req() request: Request) {
    const read = readForm(askedByMailSchema, body);
    if (!read.ok) return page(ForgottenPage, { form: read.form }, { title, status: 422 });
    await this.throttle.count('mail-address', request.ip ?? '');
    await this.throttle.count('mail-account', read.value.email);
    await inEvenTime(this.passwords.forgotten(read.value.email));
    return seeOther('/password/forgotten/sent');
  }

  @Get('forgotten/sent')
  sent() {
    return page(SentPage, { what: 'reset' as const }, { title: { key: 'auth.sent.title' } });
  }

  @Get('reset/:token')
  async open(@Param('token') token: string) {
    const works = await this.links.holder('reset-password', token);
    return works ? page(ResetPage, { form: emptyForm, token }, { title }) : deadLink('reset');
  }

  @Post('reset/:token')
  async reset(@Param('token') token: string, @Body() body: unknown) {
    const read = readForm(passwordSchema, body);
    if (!read.ok) return page(ResetPage, { form: read.form, token }, { title, status: 422 });
    const because = (await this.passwords.whyNotByLink(token, read.value.password))?.because;
    const form = withErrors(read.form, because ? [{ field: 'password', text: because }] : []);
    if (because) return page(ResetPage, { form, token }, { title, status: 422 });
    const change = await this.passwords.reset(token, read.value.password);
    return change.done ? seeOther('/sign-in', { key: 'auth.reset.done' }) : deadLink('reset');
  }
}
