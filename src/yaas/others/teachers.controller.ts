import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { coordinator, signedIn } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { InvitationPage, NewTeacherPage } from './teachers.pages.js';
import { inviteSchema } from './teachers.schema.js';
import { TeachersService } from './teachers.service.js';

const crumbs = [{ href: '/yaas/others', text: { key: 'yaas.others.title' } }];
const memberSchema = z.object({ member: z.uuid() });

/** Teachers who enter their own students: invited by a coordinator, for so many and so long. */
@Controller('yaas/others/teachers')
export class TeachersController {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly teachers: TeachersService,
  ) {}

  @Get('new')
  @Access(coordinator)
  fresh(@CurrentActor() actor: Actor, @Query() query: unknown) {
    return this.form(actor, query, emptyForm);
  }

  @Post()
  @Access(coordinator)
  async invite(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const reading = readForm(inviteSchema, body);
    if (!reading.ok) return this.form(actor, body, reading.form);
    try {
      await this.work.run(actor, (unit) => this.teachers.invite(unit, reading.value));
    } catch (error) {
      if (!(error instanceof Unprocessable)) throw error;
      return this.form(actor, body, withErrors(reading.form, [{ field: 'until', text: error.because }]));
    }
    return seeOther('/yaas/others', { key: 'yaas.teachers.flash.sent' });
  }

  @Post(':id/end')
  @Access(coordinator)
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.work.run(actor, (unit) => this.teachers.end(unit, id));
    return seeOther('/yaas/others', { key: 'yaas.teachers.flash.ended' });
  }

  @Get('invitation/:token')
  @Access(signedIn)
  async look(@Param('token') token: string) {
    const opened = await this.teachers.look(token, this.clock.now());
    return page(InvitationPage, { ...opened, token }, { title: { key: 'yaas.nav.others' } });
  }

  @Post('invitation/:token/acceptance')
  @Access(signedIn)
  async accept(@CurrentActor() actor: Actor, @Param('token') token: string) {
    await this.work.run(actor, (unit) => this.teachers.accept(unit, token));
    return seeOther('/yaas/others', { key: 'yaas.teachers.flash.accepted' });
  }

  private async form(actor: Actor, given: unknown, form: FormState) {
    const parsed = memberSchema.safeParse(given ?? {});
    if (!parsed.success) throw new NotFound();
    await this.teachers.ownMember(actor, parsed.data.member);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(NewTeacherPage, { ...parsed.data, form }, { title: { key: 'yaas.teachers.new' }, crumbs, status });
  }
}
