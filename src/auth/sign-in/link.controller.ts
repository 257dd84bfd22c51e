import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Access, emptyForm, everyone, page, readForm, seeOther } from '../../platform/index.js';
import { askedByMailSchema } from '../links/asked-by-mail.schema.js';
import { deadLink } from '../links/dead-link.page.js';
import { OneTimeLinks } from '../links/one-time-links.service.js';
import { SentPage } from '../sign-up/sent.page.js';
import { inEvenTime } from '../throttle/even-time.js';
import { Throttle } from '../throttle/throttle.js';
import { Admission } from './admission.service.js';
import { AskForLinkPage, OpenLinkPage } from './link.pages.js';
import { MailedSignIns } from './mailed-sign-ins.service.js';

const title = { key: 'auth.link.title' };

/** Signing in without a password, by a link in a mail. */
@Controller('sign-in/link')
@Access(everyone)
export class LinkController {
  constructor(
    private readonly mailed: MailedSignIns,
    private readonly links: OneTimeLinks,
    private readonly admission: Admission,
    private readonly throttle: Throttle,
  ) {}

  @Get()
  form() {
    return page(AskForLinkPage, { form: emptyForm }, { title });
  }

  @Post()
  async ask(@Body() body: unknown, @Req() request: Request) {
    const read = readForm(askedByMailSchema, body);
    if (!read.ok) return page(AskForLinkPage, { form: read.form }, { title, status: 422 });
    await this.throttle.count('mail-address', request.ip ?? '');
    await this.throttle.count('mail-account', read.value.email);
    await inEvenTime(this.mailed.ask(read.value.email));
    return seeOther('/sign-in/link/sent');
  }

  @Get('sent')
  sent() {
    return page(SentPage, { what: 'link' as const }, { title: { key: 'auth.sent.title' } });
  }

  /** Shows a button and uses nothing up: mail scanners open links. */
  @Get(':token')
  async open(@Param('token') token: string) {
    const works = await this.links.holder('sign-in', token);
    return works ? page(OpenLinkPage, { token }, { title }) : deadLink('sign_in');
  }

  @Post(':token')
  async signIn(@Param('token') token: string, @Req() request: Request) {
    const accountId = await this.mailed.use(token);
    return accountId ? this.admission.afterFirstStep(request, accountId, { next: null }) : deadLink('sign_in');
  }
}
