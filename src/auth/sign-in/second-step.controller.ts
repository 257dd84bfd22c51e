import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import {
  Access,
  Clock,
  emptyForm,
  everyone,
  page,
  readForm,
  seeOther,
  system,
  withErrors,
  Work,
} from '../../platform/index.js';
import { codeSchema } from '../second-factor/code.schema.js';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import type { PendingSignIn } from '../sessions/session-data.js';
import { Throttle } from '../throttle/throttle.js';
import { Admission } from './admission.service.js';
import { SecondStepPage } from './second-step.page.js';

const title = { key: 'auth.second_step.title' };
const wrongCode = { field: 'code', text: { key: 'auth.second_step.wrong_code' } };

/** The second step of signing in: a code of the app, or one from the paper. */
@Controller('sign-in/second-step')
@Access(everyone)
export class SecondStepController {
  constructor(
    private readonly secondFactor: SecondFactor,
    private readonly admission: Admission,
    private readonly throttle: Throttle,
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  @Get()
  ask(@Req() request: Request) {
    return this.pending(request) ? page(SecondStepPage, { form: emptyForm }, { title }) : seeOther('/sign-in');
  }

  @Post()
  async answer(@Body() body: unknown, @Req() request: Request) {
    const pending = this.pending(request);
    if (!pending) return seeOther('/sign-in');
    const read = readForm(codeSchema, body);
    if (!read.ok) return page(SecondStepPage, { form: read.form }, { title, status: 422 });
    if (await this.check(pending.accountId, read.value.code)) {
      return this.admission.open(request, pending.accountId, { next: pending.next, secondFactor: true });
    }
    return page(SecondStepPage, { form: withErrors(read.form, [wrongCode]) }, { title, status: 422 });
  }

  private async check(accountId: string, code: string): Promise<boolean> {
    await this.throttle.count('code-account', accountId);
    const right = await this.work.run(system, (unit) => this.secondFactor.check(unit, accountId, code));
    if (right) await this.throttle.forget('code-account', accountId);
    return right;
  }

  private pending(request: Request): PendingSignIn | undefined {
    const { pending } = request.session;
    return pending && pending.until > this.clock.now().getTime() ? pending : undefined;
  }
}
