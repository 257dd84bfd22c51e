import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  Access,
  Clock,
  emptyForm,
  everyone,
  judge,
  page,
  PortalConfig,
  readForm,
  refusals,
  seeOther,
} from '../../platform/index.js';
import { calendarDate, holderIsThirteen } from './age.rules.js';
import { BirthDatePage } from './birth-date.page.js';
import { ForAChildPage } from './for-a-child.page.js';
import { pauseSignUp, signUpIsPaused } from './sign-up-pause.js';
import { birthDateSchema } from './sign-up.schema.js';
import { Sessions } from '../sessions/sessions.service.js';

const FOR_A_CHILD = '/sign-up/for-a-child';
const title = { key: 'auth.sign_up.title' };

/** Signing up begins with a birth date, asked neutrally: nothing on the page tells which answer opens the door. */
@Controller('sign-up')
@Access(everyone)
export class BirthDateController {
  constructor(
    private readonly clock: Clock,
    private readonly config: PortalConfig,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  ask(@Req() request: Request) {
    return signUpIsPaused(request) ? seeOther(FOR_A_CHILD) : page(BirthDatePage, { form: emptyForm }, { title });
  }

  @Post('birth-date')
  async answer(@Body() body: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    if (signUpIsPaused(request)) return seeOther(FOR_A_CHILD);
    const read = readForm(birthDateSchema, body);
    if (!read.ok) return page(BirthDatePage, { form: read.form }, { title, status: 422 });
    if (this.tooYoung(read.value)) return this.turnToGuardian(request, response);
    await this.sessions.rememberBirthDate(request, read.value.birthDate);
    return seeOther('/sign-up/account');
  }

  @Get('for-a-child')
  forAChild() {
    return page(ForAChildPage, {}, { title: { key: 'auth.for_a_child.title' } });
  }

  private tooYoung({ birthDate, timeZone }: { birthDate: string; timeZone?: string }): boolean {
    const today = calendarDate(this.clock.now(), timeZone);
    return refusals(judge([holderIsThirteen], { birthDate, today })).length > 0;
  }

  /** Nothing that the child typed is kept, not even in the session. */
  private turnToGuardian(request: Request, response: Response) {
    delete request.session.signUp;
    pauseSignUp(response, { secure: this.config.secure });
    return seeOther(FOR_A_CHILD);
  }
}
