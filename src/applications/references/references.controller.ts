import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  Failure,
  newForm,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ApplicationDoor, mayDo } from '../application/application-door.js';
import { RequestQueries, type RequestRow } from '../requests/requests.queries.js';
import { planOf, ReferenceAnswers } from './reference-answers.js';
import { refereeForm } from './reference.schema.js';
import { ReferenceReadPage } from './reference-read.page.js';
import { referencesPath } from './references-path.js';
import { RefereeAddressPage, ReferencesPage } from './references.page.js';
import { ReferencesService } from './references.service.js';

/** The referees of an application: the applicant names them, the desk reads them. */
@Controller('applications/:id/references')
@Access(signedIn)
export class ReferencesController {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly references: ReferencesService,
    private readonly requests: RequestQueries,
    private readonly answers: ReferenceAnswers,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id);
  }

  @Post()
  async ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(refereeForm, body);
    if (!read.ok) return this.page(actor, id, read.form);
    const referee = { applicationId: id, ...read.value };
    const refusal = await this.refusalOf(() => this.work.run(actor, (unit) => this.references.ask(unit, referee)));
    if (refusal) return this.page(actor, id, withErrors(read.form, [{ field: 'email', text: refusal }]));
    return seeOther(referencesPath(id), { key: 'applications.flash.asked', params: { name: read.value.name } });
  }

  @Get(':request')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('request', ParseUUIDPipe) requestId: string,
  ) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const reference = await this.answers.read(manager, actor, { open, requestId });
    const frame = await open.programme.frame(manager, open.application, actor);
    const crumbs = [
      { href: frame.path, text: frame.title },
      { href: referencesPath(id), text: { key: 'applications.references.title' } },
    ];
    return page(ReferenceReadPage, { reference, plan: planOf(open) }, { title: reference.name, crumbs });
  }

  @Get(':request/address')
  async address(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('request', ParseUUIDPipe) requestId: string,
  ) {
    const open = await this.door.open(this.work.read(), actor, id);
    mayDo(open, 'ask-references');
    const referee = (await this.referees(id)).find((one) => one.id === requestId);
    if (!referee) throw new NotFound();
    const { name, email, locale } = referee;
    return this.addressPage(id, requestId, newForm({ name, email, locale }));
  }

  @Post(':request/address')
  async readdress(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('request', ParseUUIDPipe) requestId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(refereeForm, body);
    if (!read.ok) return this.addressPage(id, requestId, read.form);
    const referee = { applicationId: id, requestId, ...read.value };
    const refusal = await this.refusalOf(() =>
      this.work.run(actor, (unit) => this.references.readdress(unit, referee)),
    );
    if (refusal) return this.addressPage(id, requestId, withErrors(read.form, [{ field: 'email', text: refusal }]));
    return seeOther(referencesPath(id), { key: 'applications.flash.asked', params: { name: read.value.name } });
  }

  @Post(':request/reminders')
  async remind(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('request', ParseUUIDPipe) requestId: string,
  ) {
    await this.work.run(actor, (unit) => this.references.remind(unit, id, requestId));
    return seeOther(referencesPath(id), { key: 'applications.flash.reminded' });
  }

  @Post(':request/cancellation')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('request', ParseUUIDPipe) requestId: string,
  ) {
    await this.work.run(actor, (unit) => this.references.cancel(unit, id, requestId));
    return seeOther(referencesPath(id), { key: 'applications.flash.cancelled' });
  }

  private async page(actor: Actor, id: string, form: FormState = emptyForm) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const plan = planOf(open);
    const frame = await open.programme.frame(manager, open.application, actor);
    const props = {
      applicationId: id,
      plan,
      form,
      referees: await this.referees(id),
      mayAsk: open.standing.may.includes('ask-references'),
      mayRead: open.standing.reads.includes(plan.asked.group),
    };
    const crumbs = [{ href: frame.path, text: frame.title }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ReferencesPage, props, { title: { key: 'applications.references.title' }, crumbs, status });
  }

  private async referees(id: string): Promise<RequestRow[]> {
    return (await this.requests.of(this.work.read(), [id])).filter(({ kind }) => kind === 'reference');
  }

  private addressPage(id: string, requestId: string, form: FormState) {
    const props = { path: `${referencesPath(id)}/${requestId}`, form };
    const crumbs = [{ href: referencesPath(id), text: { key: 'applications.references.title' } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(RefereeAddressPage, props, { title: { key: 'applications.request.readdress' }, crumbs, status });
  }

  /** What stands in the way belongs beside the field in which the person was named. */
  private async refusalOf(act: () => Promise<unknown>) {
    try {
      await act();
      return null;
    } catch (error) {
      if (error instanceof Failure && error.status === 409) return error.because;
      throw error;
    }
  }
}
