import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  UploadedFile,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  newForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { z } from 'zod';
import { importKinds } from './import-kind.js';
import { ImportTemplates } from './import-templates.js';
import { ImportPage } from './import.page.js';
import { ImportRuns } from './import-runs.service.js';
import { ImportsPage } from './imports.page.js';

/** Files of partnerships are small: the network's 2,072 take a quarter of a megabyte. */
const limits = { fileSize: 20 * 1024 * 1024, files: 1 };

/** Staff read files of partnerships into the registry. */
@Controller('registry/imports')
@Access(staff)
export class ImportsController {
  constructor(
    private readonly runs: ImportRuns,
    private readonly templates: ImportTemplates,
  ) {}

  @Get()
  list(): Promise<PageReply> {
    return this.pageWith(newForm({ kind: 'partnerships', only: 'dry_run' }));
  }

  /** An empty file with the columns of a table. */
  @Get('templates/:name')
  template(@Param('name') name: string): StreamableFile {
    return this.templates.file(name);
  }

  @Post()
  @UseInterceptors(FileInterceptor('file', { limits }))
  async upload(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: Express.Multer.File | undefined,
    @Body() body: unknown,
  ): Promise<PageReply | SeeOther> {
    const { ok, form, value } = asked(body);
    if (ok && file && file.size > 0) return seeOther(`/progress/${await this.runs.begin(actor, { file, ...value })}`);
    const errors = file && file.size > 0 ? [] : [{ field: 'file', text: { key: 'registry.imports.file.missing' } }];
    return this.pageWith(withErrors(form, errors), 422);
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    const crumbs = [{ text: { key: 'registry.imports.title' }, href: '/registry/imports' }];
    return page(ImportPage, { run: await this.runs.find(id) }, { title: { key: 'registry.imports.title' }, crumbs });
  }

  private async pageWith(form: FormState, status = 200): Promise<PageReply> {
    const model = { runs: await this.runs.latest(), form };
    return page(ImportsPage, model, { title: { key: 'registry.imports.title' }, status });
  }
}

const importForm = z.object({
  kind: z.enum(importKinds, { error: 'registry.imports.kind.missing' }),
  only: z.enum(['dry_run', 'store'], { error: 'registry.imports.only.missing' }),
});

function asked(body: unknown) {
  const read = readForm(importForm, body);
  const value = read.ok
    ? { kind: read.value.kind, dryRun: read.value.only === 'dry_run' }
    : { kind: 'partnerships' as const, dryRun: true };
  return { ok: read.ok, form: read.form, value };
}
