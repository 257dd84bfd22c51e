import { Controller, Get, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type Text,
} from '../../platform/index.js';
import { TextExtraction, Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { EDITABLE_STATES } from '../entries/entry-state.js';
import { WorkFilesService } from '../works/work-files.service.js';
import { writing } from '../works/works.purposes.js';
import { DocumentPage } from './document.page.js';
import { StepPages } from './step-pages.js';
import { pathOf } from './steps.js';

/** A written work that is in a file: its text is read out and shown back, and counts once it is saved. */
@Controller('yaas/entries/:id/document')
@Access(signedIn)
export class DocumentController {
  constructor(
    private readonly work: Work,
    private readonly queries: EntriesQueries,
    private readonly files: WorkFilesService,
    private readonly texts: TextExtraction,
    private readonly pages: StepPages,
  ) {}

  @Get()
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.show(actor, id, emptyForm);
  }

  @Post()
  @UseInterceptors(uploadTo(writing, 'file'))
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    if (!upload.ok) return this.show(actor, id, refusedFile(upload.because));
    const fileId = upload.file.id;
    await this.work.run(actor, (unit) => this.files.add(unit, id, { role: 'text_original', fileId }));
    const read = await this.texts.extract(fileId);
    if (!read.ok) return this.show(actor, id, await this.withoutFile(actor, { id, fileId, because: read.because }));
    return this.pages.show(actor, { id, step: 'work', form: formOf({ body: read.text }), wasRead: true });
  }

  /** What has no text in it is not kept. */
  private async withoutFile(actor: Actor, { id, fileId, because }: { id: string; fileId: string; because: Text }) {
    await this.work.run(actor, (unit) => this.files.remove(unit, id, fileId));
    return refusedFile(because);
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const entry = await this.queries.own(actor, id);
    if (entry.category.work.kind !== 'text') throw new NotFound();
    if (!EDITABLE_STATES.includes(entry.state)) return seeOther(`/yaas/entries/${id}`);
    const status = form.errors.length > 0 ? 422 : 200;
    const crumbs = [
      { href: '/yaas', text: { key: 'yaas.programme' } },
      { href: pathOf(id, 'work'), text: entry.title || { key: 'yaas.untitled' } },
    ];
    return page(DocumentPage, { entry, actor, form }, { title: { key: 'yaas.document.title' }, status, crumbs });
  }
}

const refusedFile = (text: Text): FormState => withErrors(emptyForm, [{ field: 'file', text }]);
