import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import {
  Access,
  cookieOf,
  CurrentActor,
  everyone,
  formOf,
  Navigation,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { emailField, passwordField } from '../account/person.fields.js';
import { OpenIdProvider } from '../openid/openid-provider.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Admission } from './admission.service.js';
import { nextPath } from './next-path.js';
import { SignInPage } from './sign-in.page.js';
import { Strategies } from './strategies.js';
import { UnconfirmedSignIns } from './unconfirmed-sign-ins.js';

const signInSchema = z.object({ email: emailField, password: passwordField, next: z.string().optional() });
const noMatch = { field: 'password', text: { key: 'auth.sign_in.no_match' } };

@Controller()
@Access(everyone)
export class SignInController {
  constructor(
    private readonly strategies: Strategies,
    private readonly admission: Admission,
    private readonly unconfirmed: UnconfirmedSignIns,
    private readonly sessions: Sessions,
    private readonly provider: OpenIdProvider,
    private readonly navigation: Navigation,
  ) {}

  @Get('sign-in')
  ask(@CurrentActor() actor: Actor, @Query('next') next: unknown) {
    if (actor.kind === 'account') return seeOther(nextPath(next) ?? this.navigation.deskOf(actor));
    return this.page(formOf({ next: nextPath(next) }), 200);
  }

  @Post('sign-in')
  async signIn(@Body() body: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const read = readForm(signInSchema, body);
    if (!read.ok) return this.page(read.form, 422);
    const found = await this.strategies.byPassword(request, response);
    if (!found) return this.page(withErrors(read.form, [noMatch]), 422);
    if (!found.emailVerifiedAt) return this.unconfirmed.remind(found.id);
    return this.admission.afterFirstStep(request, found.id, { next: nextPath(read.value.next) });
  }

  /** What was typed and not sent does not stay on a shared computer. Where a page still keeps something for the line, it is sent first. */
  @Post('sign-out')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const unsent = nextPath(cookieOf(request.headers.cookie, 'portal_unsent'));
    if (unsent) return seeOther(unsent, { key: 'auth.sign_out.unsent' }, 'warning');
    response.setHeader('Clear-Site-Data', '"storage"');
    await this.sessions.end(request);
    return seeOther('/', { key: 'auth.sign_out.done' });
  }

  private page(form: FormState, status: number) {
    const provider = this.provider.configured ? this.provider.name : null;
    return page(SignInPage, { form, provider }, { title: { key: 'auth.sign_in.title' }, status });
  }
}
