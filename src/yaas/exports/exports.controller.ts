import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import { Access, CurrentActor, page, readAsked, tableFile, type Actor } from '../../platform/index.js';
import { ExportsPage } from './exports.page.js';
import { datasetSchema, exportSchema } from './exports.schema.js';
import { Exports } from './exports.service.js';
import { WorksArchive } from './works-archive.js';

const title = { key: 'yaas.exports.title' };
const crumbs = [{ href: '/yaas/season', text: { key: 'yaas.season.title' } }];

/** Everything out, for programme staff. */
@Controller('yaas/exports')
@Access(staff)
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly archive: WorksArchive,
  ) {}

  @Get()
  async choose(@CurrentActor() actor: Actor) {
    return page(ExportsPage, { editions: await this.exports.editionsOf(actor) }, { title, crumbs, width: 'wide' });
  }

  @Get('files')
  async files(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const { edition } = readAsked(exportSchema, query);
    const { year } = await this.exports.noteTaking(actor, edition, 'files');
    const disposition = `attachment; filename="yaas-${year}-files.zip"`;
    return new StreamableFile(await this.archive.open(actor, edition), { type: 'application/zip', disposition });
  }

  @Get('tables/:dataset')
  async table(@CurrentActor() actor: Actor, @Param('dataset') dataset: string, @Query() query: unknown) {
    const { edition, format } = readAsked(exportSchema, query);
    const { name, table } = await this.exports.take(actor, edition, readAsked(datasetSchema, dataset));
    return tableFile(name, format, table);
  }
}
