import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type SeeOther,
  type Unit,
} from '../../platform/index.js';
import { deskWorker } from '../entries/entry.policy.js';
import { ExtensionsService } from './extensions.service.js';
import { LateEntriesQueries } from './late-entries.queries.js';
import { LevelDeskQueries } from './level-desk.queries.js';
import { extensionSchema, reasonSchema } from './level.schema.js';
import { LevelsService } from './levels.service.js';
import { endOfMinute } from './local-time.js';
import { ExtensionPage } from './pages/extension.page.js';
import { LatePage } from './pages/late.page.js';
import { LevelPage } from './pages/level.page.js';

const list = { href: '/yaas/levels', text: { key: 'yaas.levels.title' } };

/** One competition, and each of its steps as a resource that is posted. */
@Controller('yaas/levels/:id')
@Access(deskWorker)
export class LevelStepsController {
  constructor(
    private readonly work: Work,
    private readonly desk: LevelDeskQueries,
    private readonly levels: LevelsService,
    private readonly extensions: ExtensionsService,
    private readonly late: LateEntriesQueries,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.level(actor, id, emptyForm);
  }

  @Post('announcement')
  announce(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.step(actor, id, { flash: 'announced', run: (unit) => this.levels.announce(unit, id) });
  }

  @Post('decision')
  decide(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.step(actor, id, { flash: 'decided', run: (unit) => this.levels.decide(unit, id) });
  }

  @Post('cancellation')
  async cancel(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(reasonSchema, body);
    if (!reading.ok) return this.level(actor, id, reading.form);
    const { reason } = reading.value;
    return this.step(actor, id, { flash: 'cancelled', run: (unit) => this.levels.cancel(unit, id, reason) });
  }

  @Get('extension')
  extension(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.extensionForm(actor, id, emptyForm);
  }

  @Post('extensions')
  async extend(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(extensionSchema, body);
    if (!reading.ok) return this.extensionForm(actor, id, reading.form);
    const { until: day, time, reason } = reading.value;
    const { window } = await this.desk.one(actor, id);
    const until = endOfMinute(`${day}T${time}`, window.timeZone);
    try {
      await this.work.run(actor, (unit) => this.extensions.extend(unit, id, { until, reason }));
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.extensionForm(actor, id, withErrors(reading.form, [{ field: 'until', text: refusal.because }]));
    }
    return seeOther(`/yaas/levels/${id}`, { key: 'yaas.levels.flash.extended' });
  }

  @Get('late')
  async lateEntries(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { level, window } = await this.desk.one(actor, id);
    const entries = await this.late.of(actor, id, window.closesAt);
    const title = { key: 'yaas.levels.late' };
    return page(LatePage, { entries, window }, { title, crumbs: crumbsOf(level), width: 'wide' });
  }

  private async step(actor: Actor, id: string, { flash, run }: Step): Promise<SeeOther> {
    await this.work.run(actor, run);
    return seeOther(`/yaas/levels/${id}`, { key: `yaas.levels.flash.${flash}` });
  }

  private async level(actor: Actor, id: string, cancellation: FormState) {
    const view = await this.desk.one(actor, id);
    const title = view.level.name || { key: 'yaas.levels.final' };
    return page(
      LevelPage,
      { view, cancellation },
      { title, crumbs: [list], width: 'wide', status: statusOf(cancellation) },
    );
  }

  private async extensionForm(actor: Actor, id: string, form: FormState) {
    const view = await this.desk.one(actor, id);
    const title = { key: 'yaas.levels.extend' };
    return page(ExtensionPage, { view, form }, { title, crumbs: crumbsOf(view.level), status: statusOf(form) });
  }
}

interface Step {
  flash: string;
  run: (unit: Unit) => Promise<void>;
}

const statusOf = ({ errors }: FormState): number => (errors.length > 0 ? 422 : 200);

const crumbsOf = ({ id, name }: { id: string; name: string }) => [
  list,
  { href: `/yaas/levels/${id}`, text: name || { key: 'yaas.levels.final' } },
];
