import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { appointsWorkers } from '../workers/worker.policy.js';
import { reasonSchema } from '../workers/worker.schema.js';
import { WorkerQueries } from '../workers/workers.queries.js';
import { WorkersService } from '../workers/workers.service.js';
import { ReasonPage } from './reason.page.js';

interface Asked {
  what: 'end' | 'strike';
  id: string;
  action: string;
  form?: FormState;
}

/** Steps that take something away and therefore ask why: striking a paper, ending an appointment. */
@Controller('vetting/:id')
@Access(appointsWorkers)
export class WorkerReasonsController {
  constructor(
    private readonly queries: WorkerQueries,
    private readonly workers: WorkersService,
  ) {}

  @Get('papers/:paperId/strike')
  askWhyStruck(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('paperId', ParseUUIDPipe) paperId: string,
  ) {
    return this.page(actor, { what: 'strike', id, action: strikeOf(id, paperId) });
  }

  @Post('papers/:paperId/strike')
  async strike(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('paperId', ParseUUIDPipe) paperId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) return this.page(actor, { what: 'strike', id, action: strikeOf(id, paperId), form: read.form });
    await this.workers.strike(actor, { workerId: id, paperId, reason: read.value.reason });
    return seeOther(`/vetting/${id}`, { key: 'vetting.flash.struck' });
  }

  @Get('end')
  askWhyEnded(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, { what: 'end', id, action: `/vetting/${id}/end` });
  }

  @Post('end')
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) return this.page(actor, { what: 'end', id, action: `/vetting/${id}/end`, form: read.form });
    await this.workers.end(actor, id, read.value.reason);
    return seeOther('/vetting', { key: 'vetting.flash.ended' });
  }

  private async page(actor: Actor, { what, id, action, form }: Asked) {
    const { displayName } = await this.queries.worker(actor, id);
    const crumbs = [
      { href: '/vetting', text: { key: 'vetting.title' } },
      { href: `/vetting/${id}`, text: displayName },
    ];
    const title = { key: `vetting.${what}` };
    return page(ReasonPage, { what, action, form: form ?? emptyForm }, { title, crumbs, status: form ? 422 : 200 });
  }
}

const strikeOf = (id: string, paperId: string): string => `/vetting/${id}/papers/${paperId}/strike`;
