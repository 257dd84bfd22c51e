import { Body, Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { OwnCircles } from '../threads/own-circles.js';
import { ThreadsService } from '../threads/threads.service.js';
import { WritingService } from '../writing/writing.service.js';
import { newThreadSchema } from './message.schema.js';
import { NewThreadPage } from './new-thread.page.js';

/** Begins a thread among the people with whom a programme has brought one together. */
@Controller('messages')
@Access(signedIn)
export class NewThreadController {
  constructor(
    private readonly work: Work,
    private readonly circles: OwnCircles,
    private readonly threads: ThreadsService,
    private readonly writing: WritingService,
  ) {}

  @Get('new')
  form(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm);
  }

  @Post()
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(newThreadSchema, body);
    if (!read.ok) return this.page(actor, read.form);
    const { circle: chosen, title, ...written } = read.value;
    const circle = await this.circles.chosen(actor, chosen);
    if (!circle)
      return this.page(actor, withErrors(read.form, [{ field: 'circle', text: { key: 'messages.form.circle' } }]));
    const { id } = await this.work.run(actor, async (unit) => {
      const thread = await this.threads.open(unit, { programme: circle.programme, circle, title });
      await this.writing.writeIn(unit, thread.id, written);
      return thread;
    });
    return seeOther(`/messages/threads/${id}`);
  }

  private async page(actor: Actor, form: FormState) {
    const props = { form, circles: await this.circles.of(actor) };
    const status = form.errors.length > 0 ? 422 : 200;
    const crumbs = [{ href: '/messages', text: { key: 'messages.title' } }];
    return page(NewThreadPage, props, { title: { key: 'messages.new' }, crumbs, status, width: 'narrow' });
  }
}
