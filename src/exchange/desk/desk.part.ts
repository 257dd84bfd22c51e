import type { ExchangePart } from '../exchange-part.js';
import { DeskApplicationsController } from './applications.controller.js';
import { DeskActs } from './desk-acts.service.js';
import { DeskApplicationQueries } from './desk-application.queries.js';
import { DeskLinks } from './desk-links.js';
import { ExchangeDeskStart } from './desk.start.js';
import { NamesOfDesk } from './names.js';
import { PipelineController } from './pipeline.controller.js';
import { PipelineQueries } from './pipeline.queries.js';

/** Applications for those who work on them. */
export const desk: ExchangePart = {
  controllers: [PipelineController, DeskApplicationsController],
  shared: [DeskLinks],
  providers: [PipelineQueries, DeskApplicationQueries, DeskActs, NamesOfDesk, ExchangeDeskStart],
};
