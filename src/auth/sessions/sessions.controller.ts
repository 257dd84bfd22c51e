import { Controller, Get, Header, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Access, CurrentActor, NotFound, page, seeOther, Work, type Actor } from '../../platform/index.js';
import { signedIn } from '../roles/access-rules.js';
import { SessionsPage } from './sessions.page.js';
import { publicId, Sessions } from './sessions.service.js';

/** Where a person is signed in, and how to end it. */
@Controller('account')
@Access(signedIn)
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly work: Work,
  ) {}

  @Get('sessions')
  async list(@CurrentActor() actor: Actor, @Req() request: Request) {
    const sessions = await this.sessions.list({ manager: this.work.read() }, actor.accountId!);
    return page(
      SessionsPage,
      { sessions, current: publicId(request.sessionID) },
      { title: { key: 'auth.sessions.title' } },
    );
  }

  @Post('sessions/:id/ending')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string) {
    const ended = await this.work.run(actor, (unit) => this.sessions.endOne(unit, actor.accountId!, id));
    if (!ended) throw new NotFound();
    return seeOther('/account/sessions', { key: 'auth.sessions.ended' });
  }

  @Post('sign-out-everywhere')
  @Header('Clear-Site-Data', '"storage"')
  async endAll(@CurrentActor() actor: Actor, @Req() request: Request) {
    await this.work.run(actor, (unit) => this.sessions.endAll(unit, actor.accountId!));
    await this.sessions.end(request);
    return seeOther('/sign-in', { key: 'auth.sessions.all_ended' });
  }
}
