import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import {
  DocumentPages,
  DocumentSendings,
  paper,
  SectionPages,
  SectionSavings,
  SubmissionPages,
  type OwnPages,
} from '../../applications/index.js';
import {
  Access,
  emptyForm,
  everyone,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type FormState,
  type RequestWithActor,
} from '../../platform/index.js';
import { Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { EXPECTED } from '../day/expected.js';
import { GuardianDoor, type GuardianVisit } from '../guardian/guardian-door.js';
import { GivenQueries } from '../health/given.queries.js';
import { ReadinessService } from '../readiness/readiness.service.js';
import { AWAITED } from '../registration/registration-state.js';
import { GuardianSigning } from './guardian-signing.js';
import { GuardianOfStudentPage } from './pages/guardian.page.js';
import { ViewsOfPapersPage } from './pages/views.page.js';
import { PaperFiles, type PaperFile } from './paper-files.js';
import { PaperViews } from './paper-views.queries.js';
import { signForm } from './sign.schema.js';

const changed = { field: 'statements', text: { key: 'yls.papers-form.changed' } };

/** A guardian's own link. Whoever holds it is let in, so everyone is, and the token decides. */
@Controller('yls/guardians/:token')
@Access(everyone)
export class GuardianPapersController {
  constructor(
    private readonly work: Work,
    private readonly door: GuardianDoor,
    private readonly files: PaperFiles,
    private readonly readiness: ReadinessService,
    private readonly signing: GuardianSigning,
    private readonly sections: SectionPages,
    private readonly savings: SectionSavings,
    private readonly documents: DocumentPages,
    private readonly sendings: DocumentSendings,
    private readonly copies: SubmissionPages,
    private readonly views: PaperViews,
    private readonly given: GivenQueries,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: RequestWithActor) {
    return this.page(await this.door.receive(token, request));
  }

  @Post('signature')
  async sign(@Param('token') token: string, @Req() request: RequestWithActor, @Body() body: unknown) {
    const { visit, file } = await this.filed(token, request);
    const { statements, maySign } = await this.signing.toSign(visit, file);
    if (!maySign) return this.page(visit, emptyForm, 409);
    const read = readForm(signForm(statements.filter(({ signedAt }) => signedAt === null)), body);
    if (!read.ok) return this.page(visit, read.form, 422);
    const { statements: chosen, typedName } = read.value;
    const isSigned = await this.signing.sign(visit, { formId: file.formId, statements: chosen, typedName });
    if (!isSigned) return this.page(visit, withErrors(read.form, [changed]), 422);
    return seeOther(visit.path(), { key: 'yls.guardian-page.thanks' });
  }

  @Get('sections/:code')
  async section(
    @Param('token') token: string,
    @Param('code') code: string,
    @Req() request: RequestWithActor,
    @Query('check') check?: string,
  ) {
    const { visit, file } = await this.filed(token, request);
    const asked = { id: file.formId, code, own: pagesOf(visit), isChecked: check === 'yes' };
    return this.sections.show(visit.actor, asked);
  }

  @Post('sections/:code')
  async save(
    @Param('token') token: string,
    @Param('code') code: string,
    @Req() request: RequestWithActor,
    @Body() body: unknown,
  ) {
    const { visit, file } = await this.filed(token, request);
    return this.savings.take(visit.actor, { id: file.formId, code, own: pagesOf(visit) }, { request, body });
  }

  @Get('papers')
  async papers(@Param('token') token: string, @Req() request: RequestWithActor) {
    const { visit, file } = await this.filed(token, request);
    return this.documents.show(visit.actor, { id: file.formId, own: pagesOf(visit) });
  }

  @Post('papers/:kind')
  @UseInterceptors(uploadTo(paper, 'file'))
  async send(
    @Param('token') token: string,
    @Param('kind') kind: string,
    @Req() request: RequestWithActor,
    @Uploaded() upload: Upload,
    @Body() body: unknown,
  ) {
    const { visit, file } = await this.filed(token, request);
    return this.sendings.take(visit.actor, { id: file.formId, kind, own: pagesOf(visit) }, { upload, body });
  }

  @Get('copies/:number')
  async copy(
    @Param('token') token: string,
    @Param('number', ParseIntPipe) number: number,
    @Req() request: RequestWithActor,
  ) {
    const { visit, file } = await this.filed(token, request);
    return this.copies.show(visit.actor, { id: file.formId, number, own: pagesOf(visit) });
  }

  @Get('views')
  async looked(@Param('token') token: string, @Req() request: RequestWithActor) {
    const { visit } = await this.filed(token, request);
    const views = await this.views.of(this.work.read(), visit.registration);
    const crumbs = [{ href: visit.path(), text: { key: 'yls.papers.title' } }];
    return page(ViewsOfPapersPage, { views }, { title: { key: 'yls.views.title' }, crumbs });
  }

  /** @throws NotFound before anything was asked */
  private async filed(token: string, request: RequestWithActor): Promise<{ visit: GuardianVisit; file: PaperFile }> {
    const visit = await this.door.receive(token, request);
    const file = await this.files.one(this.work.read(), visit.registration.id);
    if (!file) throw new NotFound();
    return { visit, file };
  }

  private async page(visit: GuardianVisit, form: FormState = emptyForm, status = 200) {
    const { registration, guardian, summit } = visit;
    const { id, called, name } = registration;
    const manager = this.work.read();
    const file = await this.files.one(manager, id);
    const copyHref = (number: number) => visit.path(`/copies/${number}`);
    const given = await this.given.of(manager, visit.actor, registration);
    const links = { own: pagesOf(visit), copyHref, viewsHref: visit.path('/views'), given };
    const isOpen = AWAITED.has(registration.state);
    const props = {
      name: guardian.name,
      student: called || name,
      summit: summit.name,
      overview: file && { file, timeZone: summit.timeZone, ...links },
      inTheWay: isOpen ? (await this.readiness.inTheWay(manager, [id])).get(id)! : [],
      toSign: await this.signing.toSign(visit, file),
      form,
      signPath: visit.path('/signature', '#error-summary'),
      feesPath: registration.confirmedAt ? visit.path('/fees') : null,
      collectPath: EXPECTED.has(registration.state) ? visit.path('/collecting') : null,
    };
    const title = { key: 'yls.guardian-page.title', params: { student: props.student } };
    return page(GuardianOfStudentPage, props, { title, status });
  }
}

const pagesOf = (visit: GuardianVisit): OwnPages => ({
  section: (code, isChecked) => visit.path(`/sections/${code}`, isChecked ? '&check=yes#error-summary' : ''),
  whole: visit.path(),
  papers: visit.path('/papers'),
  paper: (kind) => visit.path(`/papers/${kind}`),
});
