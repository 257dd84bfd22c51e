import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { deskScope } from '../../desk/sponsorship.service.js';
import { Entry } from '../../entries/entry.entity.js';
import { deskWorker } from '../../entries/entry.policy.js';
import { reportSchema } from '../cases/case.schema.js';
import { ConcernPage } from './concern.page.js';
import { ReportsService } from './reports.service.js';

/** A coordinator tells staff what worries them about an entry of their member. */
@Controller('yaas/desk/entries/:id/concern')
@Access(deskWorker)
export class ConcernController {
  constructor(
    private readonly work: Work,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.show(actor, id, emptyForm);
  }

  @Post()
  async tell(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(reportSchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.work.run(actor, (unit) => this.reports.ofCoordinator(unit, id, reading.value));
    return seeOther(`/yaas/desk/entries/${id}`, { key: 'yaas.concern.thanks' });
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const entry = await this.work.read().findOneBy(Entry, { ...deskScope(actor), id });
    if (!entry) throw new NotFound();
    const props = { title: entry.title, action: `/yaas/desk/entries/${id}/concern`, form };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ConcernPage, props, { title: { key: 'yaas.concern.title' }, width: 'narrow', status });
  }
}
