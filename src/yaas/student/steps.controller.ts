import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, UseInterceptors } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type RequestWithActor,
  type Text,
} from '../../platform/index.js';
import { Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { EntriesService } from '../entries/entries.service.js';
import { stepSchemas } from '../entries/entry.schema.js';
import { EDITABLE_STATES } from '../entries/entry-state.js';
import { artwork, recording } from '../yaas.purposes.js';
import { StepPage } from './step.page.js';
import { isFormStep, isStep, pathAfter, pathOf, storedValues, titleOf, type EntryStep } from './steps.js';

interface Shown {
  id: string;
  step: EntryStep;
  form?: FormState;
  /** Somebody saved in between: both texts are shown. */
  isStale?: boolean;
}

/** The form in small steps, each saved by itself. */
@Controller('yaas/entries/:id')
@Access(signedIn)
export class StepsController {
  constructor(
    private readonly work: Work,
    private readonly entries: EntriesService,
    private readonly queries: EntriesQueries,
  ) {}

  @Get('edit/:step')
  step(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('step') step: string) {
    if (!isStep(step)) throw new NotFound();
    return this.show(actor, { id, step });
  }

  /** A page goes on to the next step; the page's own script is told the version that was saved. */
  @Post('edit/:step')
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('step') step: string,
    @Req() request: RequestWithActor,
    @Body() body: unknown,
  ) {
    if (!isFormStep(step)) throw new NotFound();
    const reading = readForm(stepSchemas[step], body);
    const isScript = request.accepts(['html', 'json']) === 'json';
    if (!reading.ok) return this.refuse(actor, { id, step, form: reading.form }, isScript);
    const { version, ...fields } = reading.value;
    const saved = await this.work.run(actor, (unit) => this.entries.save(unit, id, { version, fields }));
    if (!saved.ok) return this.refuse(actor, { id, step, form: reading.form, isStale: true }, isScript);
    return isScript ? { values: { version: String(saved.version) } } : seeOther(pathAfter(id, step));
  }

  @Post('artwork')
  @UseInterceptors(uploadTo(artwork, 'file'))
  picture(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    return this.attach(actor, id, upload);
  }

  @Post('recording')
  @UseInterceptors(uploadTo(recording, 'file'))
  sound(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    return this.attach(actor, id, upload);
  }

  private async attach(actor: Actor, id: string, upload: Upload) {
    if (!upload.ok) return this.show(actor, { id, step: 'work', form: refusedFile(upload.because) });
    await this.work.run(actor, (unit) => this.entries.attach(unit, id, upload.file.id));
    return seeOther(pathOf(id, 'work'), { key: 'yaas.flash.uploaded' });
  }

  private refuse(actor: Actor, shown: Shown, isScript: boolean) {
    if (isScript && shown.isStale) throw new Conflict([], { key: 'yaas.refusal.stale' });
    if (isScript) throw new Unprocessable({ key: 'platform.form.invalid' });
    return this.show(actor, shown);
  }

  private async show(actor: Actor, { id, step, form, isStale = false }: Shown) {
    const entry = await this.queries.own(actor, id);
    if (!EDITABLE_STATES.includes(entry.state)) return seeOther(`/yaas/entries/${id}`);
    const status = isStale ? 409 : form ? 422 : 200;
    const props = { entry, step, isStale, form: form ?? formOf(storedValues(entry)) };
    const crumbs = [
      { href: '/yaas', text: { key: 'yaas.programme' } },
      { href: `/yaas/entries/${id}`, text: entry.title || { key: 'yaas.untitled' } },
    ];
    return page(StepPage, props, { title: titleOf(step), status, crumbs });
  }
}

const refusedFile = (text: Text): FormState => withErrors(emptyForm, [{ field: 'file', text }]);
