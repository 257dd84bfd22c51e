import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { deskWorker } from '../entries/entry.policy.js';
import { AdvancementsService } from './advancements.service.js';
import { ChoicesService } from './choices.service.js';
import { LevelDeskQueries } from './level-desk.queries.js';
import { entrySchema, reasonSchema } from './level.schema.js';
import { AdvancementPage, type AdvancementProps } from './pages/advancement.page.js';
import { WinnersQueries } from './winners.queries.js';

/** From a local result to the final level. */
@Controller('yaas/levels/:id')
@Access(deskWorker)
export class AdvancementController {
  constructor(
    private readonly work: Work,
    private readonly desk: LevelDeskQueries,
    private readonly winners: WinnersQueries,
    private readonly advancements: AdvancementsService,
    private readonly choices: ChoicesService,
  ) {}

  @Get('advancement')
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.show(actor, id, {});
  }

  @Get('advancement/:entryId')
  async look(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
  ) {
    await this.winnerOf(actor, id, entryId);
    const { results } = await this.work.run(actor, (unit) => this.advancements.verdicts(unit, entryId));
    return this.show(actor, id, { looked: { entryId, results } });
  }

  @Post('advancements')
  async advance(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const entryId = await this.winnerOf(actor, id, entryIn(body));
    try {
      await this.work.run(actor, (unit) => this.advancements.advance(unit, entryId));
    } catch (refusal) {
      if (!(refusal instanceof Conflict) || refusal.rules.length === 0) throw refusal;
      return this.show(actor, id, { looked: { entryId, results: refusal.rules }, status: 409 });
    }
    return seeOther(`/yaas/levels/${id}/advancement`, { key: 'yaas.advancement.flash.advanced' });
  }

  @Post('choices')
  choose(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const run = (entryId: string, reason: string) =>
      this.work.run(actor, (unit) => this.choices.record(unit, entryId, reason));
    return this.withReason(actor, id, { body, flash: 'chosen', run });
  }

  @Post('passes')
  passOver(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const run = (entryId: string, reason: string) =>
      this.work.run(actor, (unit) => this.advancements.passOver(unit, entryId, reason));
    return this.withReason(actor, id, { body, flash: 'passed_over', run });
  }

  @Post('passes/:entryId/removal')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
  ) {
    await this.winnerOf(actor, id, entryId);
    await this.work.run(actor, (unit) => this.advancements.takeBack(unit, entryId));
    return seeOther(`/yaas/levels/${id}/advancement`, { key: 'yaas.advancement.flash.taken_back' });
  }

  private async withReason(actor: Actor, id: string, { body, flash, run }: ReasonedStep) {
    const entryId = await this.winnerOf(actor, id, entryIn(body));
    const reading = readForm(reasonSchema, body);
    if (!reading.ok) return this.show(actor, id, { form: reading.form, status: 422 });
    await run(entryId, reading.value.reason);
    return seeOther(`/yaas/levels/${id}/advancement`, { key: `yaas.advancement.flash.${flash}` });
  }

  /** Only a winner of this very level. @throws NotFound */
  private async winnerOf(actor: Actor, levelId: string, entryId: string): Promise<string> {
    const found = (await this.winners.of(actor, levelId)).find(({ id }) => id === entryId);
    if (!found) throw new NotFound();
    return found.id;
  }

  private async show(actor: Actor, id: string, how: HowShown) {
    const { looked = null, form = emptyForm, status = 200 } = how;
    const view = await this.desk.one(actor, id);
    const winners = await this.winners.of(actor, id);
    const crumbs = [
      { href: '/yaas/levels', text: { key: 'yaas.levels.title' } },
      { href: `/yaas/levels/${id}`, text: view.level.name },
    ];
    const title = { key: 'yaas.advancement.title' };
    return page(AdvancementPage, { view, winners, looked, form }, { title, crumbs, width: 'wide', status });
  }
}

interface ReasonedStep {
  body: unknown;
  flash: string;
  run: (entryId: string, reason: string) => Promise<void>;
}

type HowShown = Partial<Pick<AdvancementProps, 'looked'>> & { form?: FormState; status?: number };

/** @throws NotFound when the button named none. */
function entryIn(body: unknown): string {
  const reading = readForm(entrySchema, body);
  if (!reading.ok) throw new NotFound();
  return reading.value.entry;
}
