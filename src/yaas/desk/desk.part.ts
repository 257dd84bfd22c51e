import type { YaasPart } from '../yaas-part.js';
import { BulkActs } from './bulk-acts.service.js';
import { DeskActsController } from './desk-acts.controller.js';
import { DeskExport } from './desk-export.service.js';
import { DeskListQueries } from './desk-list.queries.js';
import { DeskPapersController } from './desk-papers.controller.js';
import { DeskController } from './desk.controller.js';
import { DeskQueries } from './desk.queries.js';
import { EntryNudge } from './entry-nudge.entity.js';
import { FeesController } from './fees.controller.js';
import { FeesService } from './fees.service.js';
import { LabelsQueries } from './labels.queries.js';
import { NudgesService } from './nudges.service.js';
import { SponsorshipService } from './sponsorship.service.js';

/** The coordinator’s desk. */
export const desk: YaasPart = {
  entities: [EntryNudge],
  controllers: [DeskPapersController, DeskController, DeskActsController, FeesController],
  providers: [
    BulkActs,
    DeskExport,
    DeskListQueries,
    DeskQueries,
    FeesService,
    LabelsQueries,
    NudgesService,
    SponsorshipService,
  ],
};
