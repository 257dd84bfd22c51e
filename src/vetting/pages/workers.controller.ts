import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { appointsWorkers } from '../workers/worker.policy.js';
import { Homes } from '../workers/homes.service.js';
import { appointmentSchema, paperSchema } from '../workers/worker.schema.js';
import { WorkerQueries } from '../workers/workers.queries.js';
import { WorkersService } from '../workers/workers.service.js';
import { MembersToAppointFor } from './members-to-appoint-for.js';
import { NewWorkerPage } from './new-worker.page.js';
import { WorkerPages } from './worker-pages.js';
import { WorkersPage } from './workers.page.js';

const crumbs = [{ href: '/vetting', text: { key: 'vetting.title' } }];

interface Given {
  form?: FormState;
  status?: number;
}

/** The people who work with families, for those who appoint them. */
@Controller('vetting')
@Access(appointsWorkers)
export class WorkersController {
  constructor(
    private readonly queries: WorkerQueries,
    private readonly workers: WorkersService,
    private readonly members: MembersToAppointFor,
    private readonly homes: Homes,
    private readonly pages: WorkerPages,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    const props = { workers: await this.queries.list(actor), members: await this.members.names() };
    return page(WorkersPage, props, { title: crumbs[0]!.text, width: 'wide' });
  }

  @Get('new')
  form(@CurrentActor() actor: Actor) {
    return this.newPage(actor);
  }

  @Post()
  async appoint(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(appointmentSchema, body);
    if (!read.ok) return this.newPage(actor, { form: read.form, status: 422 });
    const found = await this.homes.find(read.value.homePlace);
    if ('wrong' in found) return this.newPage(actor, { form: withErrors(read.form, [found.wrong]), status: 422 });
    const { id } = await this.workers.appoint(actor, { ...read.value, ...found.home });
    return seeOther(`/vetting/${id}`, { key: 'vetting.flash.appointed' });
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.pages.worker(actor, id);
  }

  @Post(':id/papers')
  async file(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(paperSchema, body);
    if (!read.ok) return this.pages.worker(actor, id, { paper: read.form });
    await this.workers.file(actor, id, read.value);
    return seeOther(`/vetting/${id}`, { key: 'vetting.flash.filed' });
  }

  private async newPage(actor: Actor, { form = emptyForm, status = 200 }: Given = {}) {
    const props = { form, members: await this.members.choices(actor) };
    return page(NewWorkerPage, props, { title: { key: 'vetting.new.title' }, crumbs, status });
  }
}
