import { Body, Controller, Param, ParseUUIDPipe, Post, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type Text,
} from '../../platform/index.js';
import { Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import type { FileRole } from '../works/file-role.js';
import { WorkFilesService } from '../works/work-files.service.js';
import { permission, process } from '../works/works.purposes.js';
import { artwork, film, recording } from '../yaas.purposes.js';
import { StepPages } from './step-pages.js';
import { pathOf, type EntryStep } from './steps.js';

const moveSchema = z.object({ to: z.enum(['earlier', 'later', 'first']) });

/** The files of a work: sent, put in order, taken out. */
@Controller('yaas/entries/:id')
@Access(signedIn)
export class FilesController {
  constructor(
    private readonly work: Work,
    private readonly files: WorkFilesService,
    private readonly pages: StepPages,
  ) {}

  @Post('artwork')
  @UseInterceptors(uploadTo(artwork, 'file'))
  picture(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    return this.show(actor, id, upload);
  }

  @Post('recording')
  @UseInterceptors(uploadTo(recording, 'file'))
  sound(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    return this.show(actor, id, upload);
  }

  @Post('film')
  @UseInterceptors(uploadTo(film, 'file'))
  film(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    return this.show(actor, id, upload);
  }

  @Post('sketches')
  @UseInterceptors(uploadTo(process, 'file'))
  sketch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    return this.keep(actor, id, { upload, role: 'process' });
  }

  @Post('permissions')
  @UseInterceptors(uploadTo(permission, 'file'))
  permission(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Uploaded() upload: Upload) {
    return this.keep(actor, id, { upload, role: 'source_consent' });
  }

  @Post('files/:fileId/position')
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
    @Body() body: unknown,
  ) {
    const reading = moveSchema.safeParse(body);
    if (!reading.success) throw new NotFound();
    await this.work.run(actor, (unit) => this.files.move(unit, id, { fileId, ...reading.data }));
    return seeOther(pathOf(id, 'work'));
  }

  @Post('files/:fileId/removal')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ) {
    const role = await this.work.run(actor, (unit) => this.files.remove(unit, id, fileId));
    return seeOther(pathOf(id, role === 'view' ? 'work' : 'evidence'), { key: 'yaas.flash.removed' });
  }

  private async show(actor: Actor, id: string, upload: Upload) {
    return this.take(actor, { id, step: 'work', upload }, (fileId) =>
      this.work.run(actor, (unit) => this.files.show(unit, id, fileId)),
    );
  }

  private keep(actor: Actor, id: string, { upload, role }: { upload: Upload; role: Exclude<FileRole, 'view'> }) {
    return this.take(actor, { id, step: 'evidence', upload }, (fileId) =>
      this.work.run(actor, (unit) => this.files.add(unit, id, { role, fileId })),
    );
  }

  private async take(
    actor: Actor,
    { id, step, upload }: { id: string; step: EntryStep; upload: Upload },
    use: (fileId: string) => Promise<void>,
  ) {
    if (!upload.ok) return this.pages.show(actor, { id, step, form: refusedFile(upload.because) });
    await use(upload.file.id);
    return seeOther(pathOf(id, step), { key: 'yaas.flash.uploaded' });
  }
}

const refusedFile = (text: Text) => withErrors(emptyForm, [{ field: 'file', text }]);
