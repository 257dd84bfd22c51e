import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ThreadProgrammes } from '../thread-programmes.js';
import { ThreadQueries } from '../threads/thread.queries.js';
import { ThreadsService } from '../threads/threads.service.js';
import { WritingService } from '../writing/writing.service.js';
import { beforeSchema, bringSchema, earlierSchema, messageSchema } from './message.schema.js';
import { ThreadPage } from './thread.page.js';
import { ThreadsPage } from './threads.page.js';

const title = { key: 'messages.title' };

/** One's own threads. A thread in which one is not does not exist. */
@Controller('messages')
@Access(signedIn)
export class ThreadsController {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly threads: ThreadsService,
    private readonly writing: WritingService,
    private readonly programmes: ThreadProgrammes,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const { before } = readAsked(beforeSchema, query);
    return page(ThreadsPage, await this.queries.list(actor, before), { title, width: 'narrow' });
  }

  @Get('threads/:id')
  open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: unknown) {
    return this.page(actor, id, { form: emptyForm, before: readAsked(earlierSchema, query).before });
  }

  @Post('threads/:id/messages')
  async write(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(messageSchema, body);
    if (!read.ok) return this.page(actor, id, { form: read.form });
    await this.writing.write(actor, id, read.value);
    return seeOther(`/messages/threads/${id}#newest`);
  }

  @Post('threads/:id/messages/:messageId/taking-back')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('messageId', ParseUUIDPipe) messageId: string,
  ) {
    await this.writing.takeBack(actor, id, messageId);
    return seeOther(`/messages/threads/${id}`, { key: 'messages.flash.taken_back' });
  }

  @Post('threads/:id/people')
  async bring(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    await this.threads.bring(actor, id, [readAsked(bringSchema, body).accountId]);
    return seeOther(`/messages/threads/${id}`, { key: 'messages.flash.brought' });
  }

  @Post('threads/:id/leaving')
  async leave(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.threads.leave(actor, id);
    return seeOther('/messages', { key: 'messages.flash.left' });
  }

  private async page(actor: Actor, id: string, { form, before }: { form: FormState; before?: string | undefined }) {
    const thread = await this.queries.open(actor, id, before);
    const relationOf = (code: string) => this.programmes.of(thread.programme).relation(code);
    const status = form.errors.length > 0 ? 422 : 200;
    const crumbs = [{ href: '/messages', text: title }];
    return page(ThreadPage, { thread, form, relationOf }, { title: thread.title, crumbs, status, width: 'narrow' });
  }
}
