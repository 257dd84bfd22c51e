import { Body, Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
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
} from '../../../platform/index.js';
import { SevisBatches, type Imported } from '../sevis-batches.service.js';
import { SevisTasks } from '../sevis-tasks.service.js';
import { tellsDepartment } from '../sevis.policy.js';
import { SevisPage } from './sevis.page.js';

const sponsorSchema = z.object({ sponsorId: z.uuid('exchange.sevis.form.sponsor') });
const resultSchema = z.object({
  result: z.string().trim().min(1, 'exchange.sevis.form.result').max(2_000_000, 'exchange.sevis.form.result'),
});
const PATH = '/exchange/sevis';

/** What the Department's system has to be told, the files for it, and its answers. */
@Controller('exchange/sevis')
@Access(tellsDepartment)
export class SevisController {
  constructor(
    private readonly tasks: SevisTasks,
    private readonly batches: SevisBatches,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor) {
    return this.page(actor, { form: emptyForm });
  }

  /** What has happened since the night. */
  @Post('tasks')
  async look() {
    const count = await this.tasks.look();
    return seeOther(PATH, { key: 'exchange.sevis.looked', params: { count } });
  }

  @Post('batches')
  async make(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(sponsorSchema, body);
    const id = read.ok ? await this.batches.make(actor, read.value.sponsorId) : null;
    return seeOther(PATH, { key: id === null ? 'exchange.sevis.nothing' : 'exchange.sevis.made' });
  }

  @Get('batches/:batch')
  async file(@CurrentActor() actor: Actor, @Param('batch', ParseUUIDPipe) batch: string) {
    const { name, xml } = await this.batches.file(actor, batch);
    const disposition = `attachment; filename="${name}.xml"`;
    return new StreamableFile(Buffer.from(xml), { type: 'application/xml', disposition });
  }

  @Post('results')
  async importResult(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(resultSchema, body);
    if (!read.ok) return this.page(actor, { form: read.form });
    const imported = await this.batches.importResult(actor, read.value.result);
    if (imported) return this.page(actor, { form: emptyForm, imported });
    return this.page(actor, {
      form: withErrors(read.form, [{ field: 'result', text: { key: 'exchange.sevis.form.unknown' } }]),
    });
  }

  private async page(actor: Actor, { form, imported = null }: { form: FormState; imported?: Imported | null }) {
    const lines = await this.batches.open(actor);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(
      SevisPage,
      { lines, form, imported },
      { title: { key: 'exchange.sevis.title' }, status, width: 'wide' },
    );
  }
}
