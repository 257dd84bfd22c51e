import type { YlsPart } from '../yls-part.js';
import { SummitStart } from './summit.start.js';
import { SummitsController } from './summits.controller.js';
import { SummitsQueries } from './summits.queries.js';
import { SummitsService } from './summits.service.js';
import { YlsSummit } from './yls-summit.entity.js';

/** The summits, and how each goes on. */
export const summits: YlsPart = {
  entities: [YlsSummit],
  controllers: [SummitsController],
  shared: [SummitsQueries, SummitsService],
  providers: [SummitStart],
};
