import { Body, Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { applicationCrumbs } from '../../desk/desk-crumbs.js';
import { CardContacts } from '../card-contacts.service.js';
import type { ExchangeCardContact } from '../exchange-card-contact.entity.js';
import { FeeSheets } from '../fee-sheets.service.js';
import { InsurancePolicies } from '../insurance-policies.service.js';
import { isPaperKind, type PaperKind } from '../paper-kind.js';
import { keepsPapers } from '../papers.policy.js';
import { PapersService } from '../papers.service.js';
import { SchoolLetters } from '../school-letters.service.js';
import { ContactsPage } from './contacts.page.js';
import { FeeParentPage } from './fee-parent.page.js';
import { FeeWordPage } from './fee-word.page.js';
import { GivenPage } from './given.page.js';
import { PapersPage } from './papers.page.js';
import { PapersQueries } from './papers.queries.js';
import { contactsSchema, feeParentSchema, givenSchema, policySchema, wordSchema } from './papers.schema.js';
import { PolicyPage } from './policy.page.js';

const done = { key: 'exchange.papers.done' };
const early = (field: string) => ({ field, text: { key: 'exchange.papers.form.when' } });
const pathOf = (id: string) => `/exchange/applications/${id}/papers`;

/** What one student, the parents and the school get on paper. */
@Controller('exchange/applications/:id/papers')
@Access(keepsPapers)
export class PapersController {
  constructor(
    private readonly queries: PapersQueries,
    private readonly papers: PapersService,
    private readonly contacts: CardContacts,
    private readonly policies: InsurancePolicies,
    private readonly fees: FeeSheets,
    private readonly letters: SchoolLetters,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const desk = await this.queries.of(actor, id);
    const crumbs = applicationCrumbs(id, desk.student);
    return page(PapersPage, { desk }, { title: { key: 'exchange.papers.title' }, crumbs, width: 'wide' });
  }

  @Get('contacts')
  async askContacts(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { contacts } = await this.queries.of(actor, id);
    return this.form(actor, id, { view: ContactsPage, form: contacts ? formOf(typed(contacts)) : emptyForm });
  }

  @Post('contacts')
  async tellContacts(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(contactsSchema, body);
    if (!read.ok) return this.form(actor, id, { view: ContactsPage, form: read.form });
    await this.contacts.tell(actor, id, read.value);
    return seeOther(pathOf(id), done);
  }

  @Get('insurance')
  askPolicy(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.form(actor, id, { view: PolicyPage, form: emptyForm });
  }

  @Post('insurance')
  async recordPolicy(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(policySchema, body);
    if (!read.ok) return this.form(actor, id, { view: PolicyPage, form: read.form });
    await this.policies.record(actor, id, read.value);
    return seeOther(pathOf(id), done);
  }

  @Get('fees')
  askParent(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.form(actor, id, { view: FeeParentPage, form: emptyForm });
  }

  @Post('fees')
  async sendFees(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(feeParentSchema, body);
    if (!read.ok) return this.form(actor, id, { view: FeeParentPage, form: read.form });
    await this.fees.send(actor, id, read.value);
    return seeOther(pathOf(id), done);
  }

  @Get('fees/word')
  askWord(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.form(actor, id, { view: FeeWordPage, form: emptyForm });
  }

  @Post('fees/word')
  async recordWord(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(wordSchema, body);
    if (!read.ok) return this.form(actor, id, { view: FeeWordPage, form: read.form });
    if (await this.fees.recordWord(actor, id, read.value)) return seeOther(pathOf(id), done);
    return this.form(actor, id, { view: FeeWordPage, form: withErrors(read.form, [early('on')]) });
  }

  /** What is missing still stands on the page, beside the paper. */
  @Post('kinds/:kind/versions')
  async issue(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('kind') kind: string) {
    const missing = await this.papers.issue(actor, id, known(kind));
    return seeOther(pathOf(id), missing.length === 0 ? done : { key: 'exchange.papers.missing' });
  }

  /** The school's letter by mail. */
  @Post('school-letter')
  async mailSchool(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const isMailed = await this.letters.mail(actor, id);
    return seeOther(pathOf(id), isMailed ? done : { key: 'exchange.papers.not-mailed' });
  }

  @Get('kinds/:kind/given')
  askGiven(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('kind') kind: string) {
    return this.form(actor, id, { view: GivenPage, form: emptyForm, kind: known(kind) });
  }

  @Post('kinds/:kind/given')
  async give(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') typed: string,
    @Body() body: unknown,
  ) {
    const kind = known(typed);
    const read = readForm(givenSchema, body);
    if (!read.ok) return this.form(actor, id, { view: GivenPage, form: read.form, kind });
    if (await this.papers.give(actor, id, { kind, on: read.value.on })) return seeOther(pathOf(id), done);
    return this.form(actor, id, { view: GivenPage, form: withErrors(read.form, [early('on')]), kind });
  }

  @Get('versions/:paper')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('paper', ParseUUIDPipe) paper: string,
  ) {
    const { bytes, name } = await this.papers.pdf(actor, id, paper);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}"` });
  }

  private async form(actor: Actor, id: string, { view, form, kind = 'id-card' }: Asked) {
    const { student } = await this.queries.of(actor, id);
    const crumbs = [...applicationCrumbs(id, student), { href: pathOf(id), text: { key: 'exchange.papers.title' } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(
      view,
      { action: pathOf(id), student, form, kind },
      { title: { key: 'exchange.papers.title' }, crumbs, status },
    );
  }
}

/** What each form of the desk is given. */
export interface PapersFormProps {
  action: string;
  student: string;
  form: FormState;
  kind: PaperKind;
}

interface Asked {
  view: (props: PapersFormProps) => ReturnType<typeof ContactsPage>;
  form: FormState;
  kind?: PaperKind;
}

const typed = (told: ExchangeCardContact): Record<string, string> => {
  const { coordinatorName, coordinatorPhone, coordinatorEmail, areaName, areaPhone } = told;
  return { coordinatorName, coordinatorPhone, coordinatorEmail, areaName, areaPhone };
};

function known(kind: string): PaperKind {
  if (!isPaperKind(kind)) throw new NotFound();
  return kind;
}
