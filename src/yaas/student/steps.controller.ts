import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  NotFound,
  seeOther,
  Unprocessable,
  Work,
  type Actor,
  type RequestWithActor,
} from '../../platform/index.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { EntriesService } from '../entries/entries.service.js';
import { readStep } from './read-step.js';
import { StepPages, type StepAsked } from './step-pages.js';
import { isFormStep, isStep, pathAfter } from './steps.js';

/** The form in small steps, each saved by itself. */
@Controller('yaas/entries/:id/edit/:step')
@Access(signedIn)
export class StepsController {
  constructor(
    private readonly work: Work,
    private readonly entries: EntriesService,
    private readonly queries: EntriesQueries,
    private readonly pages: StepPages,
  ) {}

  @Get()
  step(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('step') step: string) {
    if (!isStep(step)) throw new NotFound();
    return this.pages.show(actor, { id, step });
  }

  /** A page goes on to the next step; the page's own script is told the version that was saved. */
  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('step') step: string,
    @Req() request: RequestWithActor,
    @Body() body: unknown,
  ) {
    if (!isFormStep(step)) throw new NotFound();
    const { form, ...reading } = readStep(step, body);
    const isScript = request.accepts(['html', 'json']) === 'json';
    if (!reading.ok) return this.refuse(actor, { id, step, form }, isScript);
    const saved = await this.work.run(actor, (unit) => this.entries.save(unit, id, reading));
    if (!saved.ok) return this.refuse(actor, { id, step, form, isStale: true }, isScript);
    if (isScript) return { values: { version: String(saved.version) } };
    return seeOther(pathAfter(await this.queries.own(actor, id), step));
  }

  private refuse(actor: Actor, asked: StepAsked, isScript: boolean) {
    if (isScript && asked.isStale) throw new Conflict([], { key: 'yaas.refusal.stale' });
    if (isScript) throw new Unprocessable({ key: 'platform.form.invalid' });
    return this.pages.show(actor, asked);
  }
}
