import { Controller, Get, Param, ParseUUIDPipe, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { staff } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  newForm,
  page,
  seeOther,
  type Actor,
  type PageReply,
  type SeeOther,
} from '../../platform/index.js';
import { ImportPage } from './import.page.js';
import { ImportRuns } from './import-runs.service.js';
import { ImportsPage } from './imports.page.js';

/** Files of partnerships are small: the network's 2,072 take a quarter of a megabyte. */
const limits = { fileSize: 20 * 1024 * 1024, files: 1 };

/** Staff read files of partnerships into the registry. */
@Controller('registry/imports')
@Access(staff)
export class ImportsController {
  constructor(private readonly runs: ImportRuns) {}

  @Get()
  async list(): Promise<PageReply> {
    return page(
      ImportsPage,
      { runs: await this.runs.latest(), form: newForm() },
      { title: { key: 'registry.imports.title' } },
    );
  }

  @Post()
  @UseInterceptors(FileInterceptor('file', { limits }))
  async upload(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: Express.Multer.File | undefined,
  ): Promise<PageReply | SeeOther> {
    if (file && file.size > 0) return seeOther(`/progress/${await this.runs.begin(actor, file)}`);
    const form = { values: {}, errors: [{ field: 'file', text: { key: 'registry.imports.file.missing' } }] };
    return page(
      ImportsPage,
      { runs: await this.runs.latest(), form },
      { title: { key: 'registry.imports.title' }, status: 422 },
    );
  }

  @Get(':id')
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    const crumbs = [{ text: { key: 'registry.imports.title' }, href: '/registry/imports' }];
    return page(ImportPage, { run: await this.runs.find(id) }, { title: { key: 'registry.imports.title' }, crumbs });
  }
}
