import type { YlsPart } from '../yls-part.js';
import { FiguresController } from './figures.controller.js';
import { FiguresQueries } from './figures.queries.js';
import { FiguresService } from './figures.service.js';
import { YlsYearCount } from './yls-year-count.entity.js';

/** What summits came to, year by year. */
export const figures: YlsPart = {
  entities: [YlsYearCount],
  controllers: [FiguresController],
  shared: [FiguresService],
  providers: [FiguresQueries],
};
