import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  newId,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { isOrganiserOf } from '../../registration/registration.policy.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { dayIn } from '../../summit/zoned-days.js';
import { FeePapers } from '../documents/fee-papers.js';
import { FeesQueries, type FeeFile } from '../fees.queries.js';
import { Payments, type Recorded } from '../payments/payments.service.js';
import { keepsBooks } from './fees.policy.js';
import { dueSchema, letGoSchema, payBackSchema, paymentSchema, reversalSchema } from './fees.schema.js';
import { RegistrationFeesPage, type FeeForms } from './registration-fees.page.js';
import { FeeTerms } from './terms.service.js';

const done = { key: 'yls.desk.done' };
const pathOf = (id: string) => `/yls/registrations/${id}/fees`;
const noForms: FeeForms = {
  payment: emptyForm,
  back: emptyForm,
  letGo: emptyForm,
  reversal: emptyForm,
  due: emptyForm,
};
/** What a form says of a sum or a day that cannot be. */
const told = (recorded: Exclude<Recorded, 'recorded'>) => ({
  field: recorded === 'in-future' ? 'occurredOn' : 'cents',
  text: { key: `yls.books-form.${recorded}` },
});

/** One family's fees, for who keeps the books. */
@Controller('yls/registrations/:id/fees')
@Access(keepsBooks)
export class RegistrationFeesController {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: FeesQueries,
    private readonly payments: Payments,
    private readonly terms: FeeTerms,
    private readonly papers: FeePapers,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.onePage(actor, id, {});
  }

  @Post('payments')
  async pay(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(paymentSchema, body);
    if (!read.ok) return this.onePage(actor, id, { payment: read.form });
    const recorded = await this.payments.receive(actor, id, read.value);
    if (recorded === 'recorded') return seeOther(pathOf(id), done);
    return this.onePage(actor, id, { payment: withErrors(read.form, [told(recorded)]) });
  }

  @Post('refunds')
  async payBack(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(payBackSchema, body);
    if (!read.ok) return this.onePage(actor, id, { back: read.form });
    const recorded = await this.payments.payBack(actor, id, read.value);
    if (recorded === 'recorded') return seeOther(pathOf(id), done);
    return this.onePage(actor, id, { back: withErrors(read.form, [told(recorded)]) });
  }

  @Post('write-offs')
  async letGo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(letGoSchema, body);
    if (!read.ok) return this.onePage(actor, id, { letGo: read.form });
    await this.payments.letGo(actor, id, read.value);
    return seeOther(pathOf(id), done);
  }

  @Post('reversals')
  async reverse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reversalSchema, body);
    if (!read.ok) return this.onePage(actor, id, { reversal: read.form });
    await this.payments.reverse(actor, id, read.value);
    return seeOther(pathOf(id), done);
  }

  @Post('due')
  async extend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(dueSchema, body);
    if (!read.ok) return this.onePage(actor, id, { due: read.form });
    await this.terms.extend(actor, id, read.value.dueOn);
    return seeOther(pathOf(id), done);
  }

  @Get('invoices/:paper')
  async invoice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('paper', ParseUUIDPipe) paper: string,
  ) {
    return this.papers.invoice(this.work.read(), (await this.file(actor, id)).payer.id, paper);
  }

  @Get('receipts/:paper')
  async receipt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('paper', ParseUUIDPipe) paper: string,
  ) {
    return this.papers.receipt(this.work.read(), (await this.file(actor, id)).payer.id, paper);
  }

  /** @throws NotFound where nothing was asked, and for whom the registration does not exist */
  private async file(actor: Actor, id: string): Promise<FeeFile> {
    const manager = this.work.read();
    const registration = await manager.findOneBy(YlsRegistration, { id });
    const file = registration && isOrganiserOf(actor, registration) && (await this.queries.ofRegistration(manager, id));
    if (!file) throw new NotFound();
    return file;
  }

  private async onePage(actor: Actor, id: string, wrong: Partial<FeeForms>) {
    const file = await this.file(actor, id);
    const { summit, payer } = file;
    const crumbs = [{ href: `/yls/summits/${summit.id}/fees`, text: { key: 'yls.books.title' } }];
    const tokens = { payment: newId(), back: newId(), letGo: newId() };
    const today = dayIn(this.clock.now(), summit.timeZone);
    const props = { file, registrationId: id, forms: { ...noForms, ...wrong }, today, tokens };
    const status = Object.values<FormState>(wrong).length > 0 ? 422 : 200;
    return page(RegistrationFeesPage, props, { title: payer.student, crumbs, status });
  }
}
