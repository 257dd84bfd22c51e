import { Body, Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
} from '../../platform/index.js';
import { tieSchema } from '../ties/tie.schema.js';
import { TiesQueries } from '../ties/ties.queries.js';
import { Ties } from '../ties/ties.service.js';
import { Homes } from '../workers/homes.service.js';
import { declarationSchema, homeSchema } from '../workers/worker.schema.js';
import { WorkerQueries } from '../workers/workers.queries.js';
import { WorkersService } from '../workers/workers.service.js';
import { OwnPapersPage, type OwnForms } from './own-papers.page.js';

const own = '/vetting/own';

/** What a person who works with families sees of their own papers, and what they say of themselves. */
@Controller('vetting/own')
@Access(signedIn)
export class OwnPapersController {
  constructor(
    private readonly queries: WorkerQueries,
    private readonly workers: WorkersService,
    private readonly homes: Homes,
    private readonly ties: Ties,
    private readonly tiesOf: TiesQueries,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor);
  }

  @Post('declaration')
  async declare(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(declarationSchema, body);
    if (!read.ok) return this.page(actor, { declaration: read.form });
    await this.workers.declare(actor, read.value);
    return seeOther(own, { key: 'vetting.flash.declared' });
  }

  @Post('home')
  async move(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(homeSchema, body);
    if (!read.ok) return this.page(actor, { home: read.form });
    const found = await this.homes.find(read.value.homePlace);
    if ('wrong' in found) return this.page(actor, { home: withErrors(read.form, [found.wrong]) });
    await this.homes.moveOwn(actor, { ...read.value, ...found.home });
    return seeOther(`${own}#home`, { key: 'vetting.flash.moved' });
  }

  @Post('ties')
  async tie(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(tieSchema, body);
    if (!read.ok) return this.page(actor, { tie: read.form });
    await this.ties.declareOwn(actor, read.value);
    return seeOther(`${own}#ties`, { key: 'vetting.flash.tied' });
  }

  private async page(actor: Actor, wrong: Partial<OwnForms> = {}) {
    const forms = { declaration: emptyForm, home: emptyForm, tie: emptyForm, ...wrong };
    const ties = await this.tiesOf.of(actor.accountId!);
    const props = { appointments: await this.queries.own(actor), ties, forms };
    const status = Object.keys(wrong).length > 0 ? 422 : 200;
    return page(OwnPapersPage, props, { title: { key: 'vetting.own.title' }, status });
  }
}
