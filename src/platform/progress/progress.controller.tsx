import { Controller, Get, Param, ParseUUIDPipe, Sse, type MessageEvent } from '@nestjs/common';
import { from, map, switchMap, takeWhile, timer, type Observable } from 'rxjs';
import { Access, CurrentActor, everyone } from '../access/access.js';
import type { Actor } from '../access/actor.js';
import { page, seeOther, type PageReply, type SeeOther } from '../http/replies.js';
import { LongWork } from './long-work.entity.js';
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

  @Sse('events')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<Observable<MessageEvent>> {
    await this.progress.find(actor, id);
    return timer(0, lookEveryMs).pipe(
      switchMap(() => from(this.progress.find(actor, id))),
      takeWhile((work) => work.state === 'running', true),
      map((work) => ({ data: eventOf(work) })),
    );
  }
}

const eventOf = ({ state, done, total, outcomePath }: LongWork) => ({
  state,
  done,
  total,
  ...(state === 'running' ? {} : { href: outcomePath }),
});
