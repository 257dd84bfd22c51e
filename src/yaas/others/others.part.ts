import type { YaasPart } from '../yaas-part.js';
import { BatchCheck } from './batch-check.service.js';
import { BatchFiles } from './batch-files.service.js';
import { BatchesQueries } from './batches.queries.js';
import { BatchesService } from './batches.service.js';
import { ColumnLabels } from './column-labels.js';
import { EnteringBatch } from './entering-batch.entity.js';
import { EnteringFile } from './entering-file.entity.js';
import { EnteringInvitation } from './entering-invitation.entity.js';
import { EnteringLine } from './entering-line.entity.js';
import { EnteringPlacesQueries } from './entering-places.queries.js';
import { EnteringRightsQueries } from './entering-rights.queries.js';
import { EnteringWork } from './entering-work.service.js';
import { EntryHandover } from './entry-handover.entity.js';
import { HeldEntriesQueries } from './held-entries.queries.js';
import { KnownPiecesQueries } from './known-pieces.queries.js';
import { LineEntering } from './line-entering.service.js';
import { OthersController } from './others.controller.js';
import { OthersQueries } from './others.queries.js';
import { SheetTemplate } from './sheet-template.js';
import { TeacherLimits } from './teacher-limits.js';

/** Entering for others: many students from a spreadsheet, or a child under 13. */
export const others: YaasPart = {
  entities: [EnteringBatch, EnteringFile, EnteringInvitation, EnteringLine, EntryHandover],
  controllers: [OthersController],
  providers: [
    BatchCheck,
    BatchFiles,
    BatchesQueries,
    BatchesService,
    ColumnLabels,
    EnteringPlacesQueries,
    EnteringRightsQueries,
    EnteringWork,
    HeldEntriesQueries,
    KnownPiecesQueries,
    LineEntering,
    OthersQueries,
    SheetTemplate,
    TeacherLimits,
  ],
};
