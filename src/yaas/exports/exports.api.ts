import { Controller, Get, Param, Query } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import { Access, CurrentActor, readAsked, tableFile, type Actor } from '../../platform/index.js';
import { datasetSchema, entryPageSchema, exportSchema } from './exports.schema.js';
import { Exports } from './exports.service.js';
import { WorksExport } from './works-export.js';

/** The same for other systems, by a personal access token of programme staff. */
@Controller('api/v1/yaas')
@Access(staff)
export class ExportsApi {
  constructor(
    private readonly exports: Exports,
    private readonly works: WorksExport,
  ) {}

  /** Submitted works a page at a time; `next` is the `after` of the following one, null at the end. */
  @Get('entries')
  async entries(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const { edition, after, limit } = readAsked(entryPageSchema, query);
    await this.exports.noteTaking(actor, edition, 'api');
    const entries = await this.works.page(actor, { editionId: edition, after, limit });
    return { entries, next: entries.length < limit ? null : entries.at(-1)!['id'] };
  }

  @Get('exports/:dataset')
  async table(@CurrentActor() actor: Actor, @Param('dataset') dataset: string, @Query() query: unknown) {
    const { edition, format } = readAsked(exportSchema, query);
    const { name, table } = await this.exports.take(actor, edition, readAsked(datasetSchema, dataset));
    return tableFile(name, format, table);
  }
}
