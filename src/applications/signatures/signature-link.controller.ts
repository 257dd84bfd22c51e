import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import {
  Access,
  emptyForm,
  everyone,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type FormState,
  type PageReply,
  type RequestWithActor,
} from '../../platform/index.js';
import type { Statement } from '../definition/definition.js';
import { wordsOf } from '../definition/wording.js';
import { deadLinkPage } from '../requests/dead-link.page.js';
import { RequestDoor, type Visit } from '../requests/request-door.js';
import { CoveredAnswers } from './covered-answers.js';
import { signatureForm } from './signature.schema.js';
import { DisclosurePage } from './disclosure.page.js';
import { SignaturePage, SignatureSettledPage, type SignatureShown } from './signature.pages.js';
import { canBeTakenBack, SignaturesService, statementOf } from './signatures.service.js';
import { StatementTexts } from './statement-texts.js';

/** A signer's own link. Whoever holds it may sign, so everyone is let in and the token decides. */
@Controller('signatures/:token')
@Access(everyone)
export class SignatureLinkController {
  constructor(
    private readonly door: RequestDoor,
    private readonly signatures: SignaturesService,
    private readonly texts: StatementTexts,
    private readonly covered: CoveredAnswers,
    private readonly work: Work,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: RequestWithActor, @Query('page') asked?: unknown) {
    const visit = await this.door.receive('signature', token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    if (visit.request.state !== 'asked') return settled(visit);
    const { disclosure } = statementOf(visit.open, visit.request.topic);
    return disclosure && asked !== 'sign' ? this.disclose(visit, disclosure) : this.form(visit);
  }

  @Post()
  async sign(@Param('token') token: string, @Body() body: unknown, @Req() request: RequestWithActor) {
    const visit = await this.door.receive('signature', token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    const read = readForm(signatureForm(await this.shown(visit)), body);
    if (!read.ok) return this.form(visit, read.form);
    const outcome = await this.work.run(visit.actor, (unit) => this.signatures.sign(unit, token, read.value));
    if (outcome === 'changed') return this.form(visit, withErrors(read.form, [changed]));
    return seeOther(visit.path());
  }

  @Post('refusal')
  async decline(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.door.receive('signature', token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    await this.work.run(visit.actor, (unit) => this.signatures.decline(unit, token));
    return seeOther(visit.path());
  }

  @Post('withdrawal')
  async withdraw(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.door.receive('signature', token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    await this.work.run(visit.actor, (unit) => this.signatures.withdraw(unit, token));
    return seeOther(visit.path());
  }

  /** Nothing else stands on it. */
  private async disclose(visit: Visit, { title }: NonNullable<Statement['disclosure']>): Promise<PageReply> {
    const { disclosed } = await this.shown(visit);
    const heading = wordsOf(title, visit.locale);
    return page(DisclosurePage, { title: heading, disclosed, next: `${visit.path()}&page=sign` }, { title: heading });
  }

  private async shown({ open, request, locale }: Visit): Promise<SignatureShown> {
    const statement = statementOf(open, request.topic);
    const { hash: textHash, ...words } = await this.texts.show(this.work.read(), open, { statement, locale });
    return { ...words, textHash, answersHash: await this.covered.hash(open, statement) };
  }

  private async form(visit: Visit, form: FormState = emptyForm): Promise<PageReply> {
    const { open, request, introduction, actor } = visit;
    const statement = statementOf(open, request.topic);
    const title = statement.disclosure
      ? wordsOf(statement.title, visit.locale)
      : { key: 'applications.signature.title', params: { applicant: introduction.applicant } };
    const shown = await this.shown(visit);
    const props = {
      title,
      statement,
      shown,
      covered: await this.covered.of(actor, { open, statement }),
      introduction,
      name: request.name,
      expiresAt: request.expiresAt,
      form,
      paths: { sign: `${visit.path()}#error-summary`, decline: visit.path('/refusal') },
    };
    return page(SignaturePage, props, { title, status: form.errors.length > 0 ? 422 : 200 });
  }
}

const changed = { field: 'answersHash', text: { key: 'applications.form.changed' } };

function settled(visit: Visit): PageReply {
  const { request, open, introduction } = visit;
  const { applicant } = introduction;
  const how = request.state === 'given' ? 'given' : request.state === 'lapsed' ? 'lapsed' : 'declined';
  const title = { key: `applications.signature.${how}.title`, params: { name: request.name } };
  const mayWithdraw = how === 'given' && canBeTakenBack(statementOf(open, request.topic));
  const withdraw = mayWithdraw ? visit.path('/withdrawal') : null;
  return page(SignatureSettledPage, { title, how, applicant, withdraw }, { title });
}
