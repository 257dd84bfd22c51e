import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Access, CurrentActor, everyone } from '../access/access.js';
import type { Actor } from '../access/actor.js';
import { page, seeOther, type PageReply, type SeeOther } from '../http/replies.js';
import type { LongWork } from './long-work.entity.js';
import { Progress } from './progress.js';
import { ProgressPage } from './progress.page.js';
import { tellLive, type LiveReport } from './tell-live.js';

const lookEveryMs = 500;

/** Long work on the page: by server-sent events, and by reloading without scripts. Only who started it finds it. */
@Controller('progress/:id')
@Access(everyone)
export class ProgressController {
  constructor(private readonly progress: Progress) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageReply | SeeOther> {
    const work = await this.progress.find(actor, id);
    if (work.state !== 'running') return seeOther(work.outcomePath);
    return page(ProgressPage, { work }, { title: work.title, width: 'narrow' });
  }

  @Get('events')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await tellLive(response, async () => reportOf(await this.progress.find(actor, id)), lookEveryMs);
  }
}

function reportOf({ state, done, total, outcomePath }: LongWork): LiveReport {
  return { done, total, ...(state !== 'running' && { finished: true, next: outcomePath }) };
}
