import { Body, Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
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
import { declarationSchema } from '../workers/worker.schema.js';
import { WorkerQueries } from '../workers/workers.queries.js';
import { WorkersService } from '../workers/workers.service.js';
import { OwnPapersPage } from './own-papers.page.js';

/** What a person who works with families sees of their own papers, and the yearly declaration. */
@Controller('vetting/own')
@Access(signedIn)
export class OwnPapersController {
  constructor(
    private readonly queries: WorkerQueries,
    private readonly workers: WorkersService,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm, 200);
  }

  @Post('declaration')
  async declare(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(declarationSchema, body);
    if (!read.ok) return this.page(actor, read.form, 422);
    await this.workers.declare(actor, read.value);
    return seeOther('/vetting/own', { key: 'vetting.flash.declared' });
  }

  private async page(actor: Actor, form: FormState, status: number) {
    const props = { appointments: await this.queries.own(actor), form };
    return page(OwnPapersPage, props, { title: { key: 'vetting.own.title' }, status });
  }
}
