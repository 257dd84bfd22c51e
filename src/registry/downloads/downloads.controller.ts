import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Access, everyone, NotFound, page, TABLE_FORMATS, tableFile, type PageReply } from '../../platform/index.js';
import { Today } from '../day.js';
import { columnsOf, DownloadableQueries, downloadables } from './downloadable.queries.js';
import { DownloadsPage } from './downloads.page.js';

const asked = z.object({ table: z.enum(downloadables), format: z.enum(TABLE_FORMATS) });

/** The registry's tables as files for anybody, without persons. */
@Controller('downloads')
@Access(everyone)
export class DownloadsController {
  constructor(
    private readonly tables: DownloadableQueries,
    private readonly today: Today,
  ) {}

  @Get()
  show(): PageReply {
    const title = { key: 'registry.downloads.title' };
    const description = { key: 'registry.downloads.lead' };
    return page(DownloadsPage, {}, { title, description, structured, sharedFor: 60 });
  }

  @Get(':name')
  download(@Param('name') name: string): StreamableFile {
    const [table, format] = name.split('.');
    const read = asked.safeParse({ table, format });
    if (!read.success) throw new NotFound();
    const day = this.today.day();
    const file = { columns: columnsOf(read.data.table), rows: this.tables.rows(read.data.table, day) };
    return tableFile(`${read.data.table}-${day}`, read.data.format, file);
  }
}

const structured = {
  '@context': 'https://schema.org',
  '@type': 'DataCatalog',
  name: 'Communities and partnerships of the network',
  dataset: downloadables.map((table) => ({
    '@type': 'Dataset',
    name: table,
    description: columnsOf(table)
      .map(({ name }) => name)
      .join(', '),
    distribution: TABLE_FORMATS.map((format) => ({
      '@type': 'DataDownload',
      contentUrl: `/downloads/${table}.${format}`,
    })),
  })),
};
