import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Access, CurrentActor, readForm, seeOther, withErrors, type Actor } from '../../platform/index.js';
import { tieSchema } from '../ties/tie.schema.js';
import { Ties } from '../ties/ties.service.js';
import { Homes } from '../workers/homes.service.js';
import { appointsWorkers } from '../workers/worker.policy.js';
import { homeSchema } from '../workers/worker.schema.js';
import { WorkerPages } from './worker-pages.js';

/** What those who appoint know of somebody's home, work and relatives. */
@Controller('vetting/:id')
@Access(appointsWorkers)
export class WorkerFactsController {
  constructor(
    private readonly homes: Homes,
    private readonly ties: Ties,
    private readonly pages: WorkerPages,
  ) {}

  @Post('home')
  async move(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(homeSchema, body);
    if (!read.ok) return this.pages.worker(actor, id, { home: read.form });
    const found = await this.homes.find(read.value.homePlace);
    if ('wrong' in found) return this.pages.worker(actor, id, { home: withErrors(read.form, [found.wrong]) });
    await this.homes.move(actor, id, { ...read.value, ...found.home });
    return seeOther(`/vetting/${id}#home`, { key: 'vetting.flash.moved' });
  }

  @Post('ties')
  async tie(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(tieSchema, body);
    if (!read.ok) return this.pages.worker(actor, id, { tie: read.form });
    await this.ties.declare(actor, id, read.value);
    return seeOther(`/vetting/${id}#ties`, { key: 'vetting.flash.tied' });
  }

  @Post('ties/:tieId/end')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) workerId: string,
    @Param('tieId', ParseUUIDPipe) tieId: string,
  ) {
    await this.ties.end(actor, { workerId, tieId });
    return seeOther(`/vetting/${workerId}#ties`, { key: 'vetting.flash.untied' });
  }
}
