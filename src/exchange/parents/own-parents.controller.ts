import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  MailStanding,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { WITH_STUDENT } from '../application/application-state.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import { unsigned } from '../student/awaited.js';
import { mineCrumb } from '../student/mine/mine-crumb.js';
import { OwnApplicationQueries } from '../student/mine/own-application.queries.js';
import { StudentFiles } from '../student/student-files.js';
import { ParentFormPage } from './parent-form.page.js';
import { parentForm } from './parent.schema.js';
import { ParentsPage } from './parents.page.js';
import { ParentsService } from './parents.service.js';

const PATH = '/exchange/mine/parents';
const taken = { field: 'email', text: { key: 'exchange.family-form.parent-taken' } };
const crumbs = [mineCrumb, { href: PATH, text: { key: 'exchange.parents.title' } }];

/** The student's parents: who they are, what they have signed, and a link to each. */
@Controller('exchange/mine/parents')
@Access(signedIn)
export class OwnParentsController {
  constructor(
    private readonly work: Work,
    private readonly own: OwnApplicationQueries,
    private readonly files: StudentFiles,
    private readonly parents: ParentsService,
    private readonly mails: MailStanding,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    const application = await this.mine(actor);
    const manager = this.work.read();
    const file = await this.files.one(manager, application.id);
    const ids = file.parents.map(({ personId }) => personId);
    const undelivered = await this.mails.undelivered(manager, 'exchange-parent', ids);
    const props = {
      parents: file.parents,
      open: unsigned(file),
      undelivered,
      isWithStudent: WITH_STUDENT.has(application.state),
    };
    return page(ParentsPage, props, { title: { key: 'exchange.parents.title' }, crumbs: [mineCrumb] });
  }

  @Get('new')
  async blank(@CurrentActor() actor: Actor) {
    await this.mine(actor);
    return formPage(null, emptyForm);
  }

  @Post()
  async name(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const { id } = await this.mine(actor);
    const read = readForm(parentForm, body);
    if (!read.ok) return formPage(null, read.form, 422);
    const outcome = await this.parents.name(actor, id, read.value);
    if (outcome === 'taken') return formPage(null, withErrors(read.form, [taken]), 422);
    return seeOther(PATH, { key: 'exchange.flash.parent-named', params: { name: read.value.name } });
  }

  @Get(':parent')
  async show(@CurrentActor() actor: Actor, @Param('parent', ParseUUIDPipe) parentId: string) {
    const { id } = await this.mine(actor);
    const { parents } = await this.files.one(this.work.read(), id);
    const parent = parents.find(({ personId }) => personId === parentId);
    if (!parent) throw new NotFound();
    const { name, email, relation, locale } = parent;
    return formPage(parentId, formOf({ name, email, relation, locale }));
  }

  @Post(':parent')
  async correct(@CurrentActor() actor: Actor, @Param('parent', ParseUUIDPipe) parentId: string, @Body() body: unknown) {
    const { id } = await this.mine(actor);
    const read = readForm(parentForm, body);
    if (!read.ok) return formPage(parentId, read.form, 422);
    const outcome = await this.parents.correct(actor, id, { ...read.value, id: parentId });
    if (outcome === 'taken') return formPage(parentId, withErrors(read.form, [taken]), 422);
    return seeOther(PATH, { key: 'exchange.flash.saved' });
  }

  @Post(':parent/removal')
  async takeOff(@CurrentActor() actor: Actor, @Param('parent', ParseUUIDPipe) parentId: string) {
    await this.parents.takeOff(actor, (await this.mine(actor)).id, parentId);
    return seeOther(PATH, { key: 'exchange.flash.saved' });
  }

  @Post(':parent/reminder')
  async remind(@CurrentActor() actor: Actor, @Param('parent', ParseUUIDPipe) parentId: string) {
    await this.parents.remind(actor, (await this.mine(actor)).id, parentId);
    return seeOther(PATH, { key: 'exchange.flash.parent-reminded' });
  }

  private async mine(actor: Actor): Promise<ExchangeApplication> {
    const application = await this.own.newest(actor);
    if (!application) throw new NotFound();
    return application;
  }
}

const formPage = (id: string | null, form: FormState, status = 200) =>
  page(
    ParentFormPage,
    { id, form },
    { title: { key: id ? 'exchange.parents.change' : 'exchange.parents.new' }, crumbs, status },
  );
