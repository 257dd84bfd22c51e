import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Access, everyone, page, readAsked, TABLE_FORMATS, tableFile, type TableColumn } from '../../platform/index.js';
import { plansSummits } from '../summit/summit.policy.js';
import { FiguresPage, PublicFiguresPage } from './figures.pages.js';
import { FiguresQueries, type FigureLine } from './figures.queries.js';

const formatSchema = z.object({ format: z.enum(TABLE_FORMATS).default('csv') });

const COLUMNS: readonly TableColumn<FigureLine>[] = [
  { name: 'year', value: ({ year }) => year },
  { name: 'summit', value: ({ summit }) => summit },
  { name: 'by', value: ({ dimension }) => dimension },
  { name: 'value', value: ({ name, value }) => name ?? value },
  { name: 'applied', value: ({ applied }) => applied },
  { name: 'offered', value: ({ offered }) => offered },
  { name: 'came', value: ({ came }) => came },
  { name: 'completed', value: ({ completed }) => completed },
  { name: 'aided', value: ({ aided }) => aided },
  { name: 'aid', value: ({ aidCents }) => (aidCents / 100).toFixed(2) },
  { name: 'currency', value: ({ currency }) => currency },
];

/** Figures over the years: all of them for staff, and what everybody may see. */
@Controller('yls')
@Access(plansSummits)
export class FiguresController {
  constructor(private readonly figures: FiguresQueries) {}

  @Get('figures')
  async all() {
    const lines = await this.figures.all();
    return page(FiguresPage, { lines }, { title: { key: 'yls.yearly.title' }, width: 'wide' });
  }

  @Get('figures/table')
  async table(@Query() query: unknown) {
    const { format } = readAsked(formatSchema, query);
    return tableFile('summit-figures', format, { columns: COLUMNS, rows: each(await this.figures.all()) });
  }

  @Get('years')
  @Access(everyone)
  async public() {
    const years = await this.figures.public();
    return page(PublicFiguresPage, { years }, { title: { key: 'yls.figures.title' }, sharedFor: 300 });
  }
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
