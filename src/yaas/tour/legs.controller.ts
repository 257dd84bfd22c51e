import { Body, Controller, Get, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { hasRole, staff } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import { deskWorker } from '../entries/entry.policy.js';
import { readDays } from '../voting/read-days.js';
import { conditionPhotograph } from './condition-photograph.purpose.js';
import { LegPage } from './leg.page.js';
import { LegsPage } from './legs.page.js';
import { TourQueries } from './tour.queries.js';
import { legForm, lendForm, noteForm, reasonForm } from './tour.schema.js';
import { TourService } from './tour.service.js';

const title = { key: 'yaas.tour.legs' };
const crumbs = [{ href: '/yaas/tour', text: title }];

/** The tour for those who run it: staff plan and lend, hosts look after the works. */
@Controller('yaas/tour')
@Access(deskWorker)
export class LegsController {
  constructor(
    private readonly work: Work,
    private readonly tour: TourService,
    private readonly queries: TourQueries,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.listWith(actor, emptyForm);
  }

  @Post()
  @Access(staff)
  async plan(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(legForm, readDays(body, ['fromOn', 'untilOn']));
    if (!read.ok) return this.listWith(actor, read.form);
    const id = await this.work.run(actor, (unit) => this.tour.plan(unit, read.value));
    return seeOther(`/yaas/tour/${id}`, { key: 'yaas.tour.planned' });
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.legWith(actor, id, emptyForm);
  }

  @Post(':id/opening')
  async open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.seen(actor, id);
    await this.work.run(actor, (unit) => this.tour.move(unit, id, 'open'));
    return seeOther(`/yaas/tour/${id}`, { key: 'yaas.tour.opened' });
  }

  @Post(':id/closing')
  async close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.seen(actor, id);
    await this.work.run(actor, (unit) => this.tour.move(unit, id, 'close'));
    return seeOther(`/yaas/tour/${id}`, { key: 'yaas.tour.closed' });
  }

  @Post(':id/cancellation')
  @Access(staff)
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { reason } = readAsked(reasonForm, body);
    await this.work.run(actor, (unit) => this.tour.move(unit, id, 'cancel', reason));
    return seeOther(`/yaas/tour/${id}`, { key: 'yaas.tour.cancelled' });
  }

  @Post(':id/loans')
  @Access(staff)
  async lend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { works } = readAsked(lendForm, body);
    await this.work.run(actor, (unit) => this.tour.lend(unit, id, works));
    return seeOther(`/yaas/tour/${id}`, { key: 'yaas.tour.lent', params: { works: works.length } });
  }

  @Post(':id/loans/:loanId/notes')
  async note(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('loanId', ParseUUIDPipe) loanId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(noteForm, body);
    if (!read.ok) return this.legWith(actor, id, read.form, loanId);
    await this.work.run(actor, (unit) => this.tour.note(unit, loanId, read.value));
    return seeOther(`/yaas/tour/${id}`, { key: 'yaas.tour.noted' });
  }

  @Post(':id/notes/:noteId/photographs')
  @UseInterceptors(uploadTo(conditionPhotograph, 'file'))
  async photograph(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('noteId', ParseUUIDPipe) noteId: string,
    @Uploaded() upload: Upload,
  ) {
    await this.seen(actor, id);
    if (!upload.ok) return seeOther(`/yaas/tour/${id}`, upload.because, 'error');
    await this.work.run(actor, (unit) => this.tour.photograph(unit, noteId, upload.file.id));
    return seeOther(`/yaas/tour/${id}`, { key: 'yaas.tour.photographed' });
  }

  /** @throws NotFound for who is not of the host */
  private async seen(actor: Actor, id: string): Promise<void> {
    await this.queries.leg(actor, id);
  }

  private async listWith(actor: Actor, form: FormState) {
    const isStaff = hasRole(actor, 'staff');
    const editions = isStaff ? (await this.editions.all()).filter(({ rules }) => rules.exhibit.tour) : [];
    const members = isStaff ? await this.registry.members(dayIn(this.clock.now(), 'UTC')) : [];
    const props = { legs: await this.queries.hosted(actor), editions, members, form, isStaff };
    return page(LegsPage, props, { title, width: 'wide', status: form.errors.length > 0 ? 422 : 200 });
  }

  private async legWith(actor: Actor, id: string, form: FormState, noted: string | null = null) {
    const leg = await this.queries.leg(actor, id);
    if (noted && !leg.loans.some((loan) => loan.id === noted)) throw new NotFound();
    const isStaff = hasRole(actor, 'staff', leg.editionId);
    const lendable = isStaff ? await this.queries.lendable(leg) : [];
    const photograph = (fileId: string) => this.queries.photograph(fileId);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(LegPage, { leg, lendable, isStaff, photograph, form, noted }, { title, crumbs, width: 'wide', status });
  }
}
