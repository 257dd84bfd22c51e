import type { YaasPart } from '../yaas-part.js';
import { DeskController } from './desk.controller.js';
import { DeskQueries } from './desk.queries.js';
import { SponsorshipService } from './sponsorship.service.js';

/** The coordinator’s desk. */
export const desk: YaasPart = {
  controllers: [DeskController],
  providers: [DeskQueries, SponsorshipService],
};
