import { Controller, Get, Query } from '@nestjs/common';
import { staff } from '../../../auth/index.js';
import { Access, page, readAsked } from '../../../platform/index.js';
import { figuresSchema } from './desk.schema.js';
import { FiguresPage } from './figures.page.js';
import { FindingFigures } from './figures.queries.js';

const crumbs = [{ href: '/host-families/inquiries', text: { key: 'host-families.finding-desk.title' } }];

/** How finding families goes, for staff. */
@Controller('host-families/figures')
@Access(staff)
export class FiguresController {
  constructor(private readonly figures: FindingFigures) {}

  @Get()
  async show(@Query() query: unknown) {
    const figures = await this.figures.of(readAsked(figuresSchema, query).year);
    return page(
      FiguresPage,
      { figures },
      { title: { key: 'host-families.finding-figures.title' }, crumbs, width: 'wide' },
    );
  }
}
