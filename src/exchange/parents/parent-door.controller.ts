import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { OwnSigning } from '../../applications/index.js';
import {
  Access,
  emptyForm,
  everyone,
  page,
  readForm,
  seeOther,
  withErrors,
  type FormState,
  type RequestWithActor,
} from '../../platform/index.js';
import { OwnApplicationQueries } from '../student/mine/own-application.queries.js';
import { ParentDoor, type ParentVisit } from './parent-door.js';
import { ParentPage } from './parent.page.js';
import { ParentSigning } from './parent-signing.js';
import { ReadApplicationPage } from './read-application.page.js';
import { ParentRefusals } from './parent-refusals.service.js';
import { declineForm, signForm } from './sign.schema.js';

const changed = { field: 'statements', text: { key: 'exchange.family-form.changed' } };

/** A natural parent's own link. Whoever holds it may sign, so everyone is let in and the token decides. */
@Controller('exchange/parents/:token')
@Access(everyone)
export class ParentDoorController {
  constructor(
    private readonly door: ParentDoor,
    private readonly own: OwnApplicationQueries,
    private readonly signing: ParentSigning,
    private readonly answers: OwnSigning,
    private readonly refusals: ParentRefusals,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: RequestWithActor) {
    return this.page(await this.door.receive(token, request));
  }

  @Post()
  async sign(@Param('token') token: string, @Req() request: RequestWithActor, @Body() body: unknown) {
    const visit = await this.door.receive(token, request);
    const { formId, statements, maySign } = await this.signing.toSign(visit);
    if (!maySign) return this.page(visit, emptyForm, 409);
    const read = readForm(signForm(statements.filter(({ signedAt }) => signedAt === null)), body);
    if (!read.ok) return this.page(visit, read.form, 422);
    const { statements: chosen, typedName } = read.value;
    const isSigned = await this.signing.sign(visit, { formId, statements: chosen, typedName });
    if (!isSigned) return this.page(visit, withErrors(read.form, [changed]), 422);
    return seeOther(visit.path(), { key: 'exchange.flash.parent-signed' });
  }

  @Post('refusal')
  async decline(@Param('token') token: string, @Req() request: RequestWithActor, @Body() body: unknown) {
    const visit = await this.door.receive(token, request);
    const read = readForm(declineForm, body);
    if (!read.ok) return this.page(visit, read.form, 422);
    await this.refusals.decline(visit, read.value.because);
    return seeOther(visit.path(), { key: 'exchange.flash.parent-declined' });
  }

  @Post('agreement')
  async agreeAgain(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.door.receive(token, request);
    await this.refusals.agreeAgain(visit);
    return seeOther(visit.path(), { key: 'exchange.flash.parent-signed' });
  }

  @Get('application')
  async read(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.door.receive(token, request);
    const { formId } = await this.signing.toSign(visit);
    const covered = await this.answers.answers(visit.actor, { applicationId: formId, statement: 'application' });
    const student = await this.studentOf(visit);
    const title = { key: 'exchange.parent.read', params: { student } };
    return page(ReadApplicationPage, { student, covered, back: visit.path() }, { title });
  }

  private async page(visit: ParentVisit, form: FormState = emptyForm, status = 200) {
    const own = await this.own.of(visit.application, visit.locale, visit.parent.email);
    const student = own.file.student!.called || own.file.student!.name;
    const toSign = await this.signing.toSign(visit);
    const paths = {
      sign: visit.path(),
      application: visit.path('/application'),
      decline: visit.path('/refusal'),
      again: visit.path('/agreement'),
    };
    const { name, declinedAt } = visit.parent;
    const props = { name, declinedAt, student, own, toSign, form, paths };
    return page(ParentPage, props, { title: { key: 'exchange.parent.title', params: { student } }, status });
  }

  private async studentOf(visit: ParentVisit): Promise<string> {
    const { file } = await this.own.of(visit.application, visit.locale);
    return file.student!.called || file.student!.name;
  }
}
