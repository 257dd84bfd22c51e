import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { setTimeout as pause } from 'node:timers/promises';
import { Access, CurrentActor, everyone } from '../access/access.js';
import type { Actor } from '../access/actor.js';
import { page, seeOther, type PageReply, type SeeOther } from '../http/replies.js';
import type { LongWork } from './long-work.entity.js';
import { Progress } from './progress.js';
import { ProgressPage } from './progress.page.js';

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

  /** Not Nest's `@Sse`: it answers 200 before it is known whether the reader may see anything. */
  @Get('events')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    let work = await this.progress.find(actor, id);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(eventOf(work));
    while (work.state === 'running' && !response.closed) {
      await pause(lookEveryMs);
      work = await this.progress.find(actor, id);
      response.write(eventOf(work));
    }
    response.end();
  }
}

function eventOf({ state, done, total, outcomePath }: LongWork): string {
  const ended = state === 'running' ? {} : { finished: true, next: outcomePath };
  return `data: ${JSON.stringify({ done, total, ...ended })}\n\n`;
}
