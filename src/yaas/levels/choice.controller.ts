import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
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
} from '../../platform/index.js';
import { ChoicesService } from './choices.service.js';
import { ownChoiceSchema } from './level.schema.js';
import { OwnChoicesQueries } from './own-choices.queries.js';
import { ChoicePage } from './pages/choice.page.js';

/** The student's own word on which of their winners goes on. */
@Controller('yaas/choices/:entryId')
@Access(signedIn)
export class ChoiceController {
  constructor(
    private readonly work: Work,
    private readonly own: OwnChoicesQueries,
    private readonly choices: ChoicesService,
  ) {}

  @Get()
  ask(@CurrentActor() actor: Actor, @Param('entryId', ParseUUIDPipe) entryId: string) {
    return this.show(actor, entryId, emptyForm);
  }

  @Post()
  async choose(@CurrentActor() actor: Actor, @Param('entryId', ParseUUIDPipe) entryId: string, @Body() body: unknown) {
    const reading = readForm(ownChoiceSchema, body);
    if (!reading.ok) return this.show(actor, entryId, reading.form);
    const { winners } = await this.own.of(actor, entryId);
    if (!winners.some(({ id }) => id === reading.value.entry)) throw new NotFound();
    await this.work.run(actor, (unit) => this.choices.chooseOwn(unit, reading.value.entry));
    return seeOther(`/yaas/entries/${reading.value.entry}`, { key: 'yaas.choice.flash' });
  }

  private async show(actor: Actor, entryId: string, form: FormState) {
    const choice = await this.own.of(actor, entryId);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ChoicePage, { choice, entryId, form }, { title: { key: 'yaas.choice.title' }, status });
  }
}
