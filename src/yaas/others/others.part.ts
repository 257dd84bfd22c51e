import type { YaasPart } from '../yaas-part.js';
import { BatchCheck } from './batch-check.service.js';
import { BatchFiles } from './batch-files.service.js';
import { BatchesQueries } from './batches.queries.js';
import { BatchesService } from './batches.service.js';
import { ChildController } from './child.controller.js';
import { ChildrenService } from './children.service.js';
import { ColumnLabels } from './column-labels.js';
import { EnteringBatch } from './entering-batch.entity.js';
import { EnteringFile } from './entering-file.entity.js';
import { EnteringInvitation } from './entering-invitation.entity.js';
import { EnteringLine } from './entering-line.entity.js';
import { EnteringPlacesQueries } from './entering-places.queries.js';
import { EnteringRightsQueries } from './entering-rights.queries.js';
import { EnteringWork } from './entering-work.service.js';
import { EntryHandover } from './entry-handover.entity.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversService } from './handovers.service.js';
import { HeldEntriesQueries } from './held-entries.queries.js';
import { KnownPiecesQueries } from './known-pieces.queries.js';
import { LineEntering } from './line-entering.service.js';
import { OthersController } from './others.controller.js';
import { OthersQueries } from './others.queries.js';
import { SheetTemplate } from './sheet-template.js';
import { SheetRetention } from './sheet-retention.js';
import { TeacherLimits } from './teacher-limits.js';
import { TeachersController } from './teachers.controller.js';
import { TeachersService } from './teachers.service.js';

/** Entering for others: many students from a spreadsheet, or a child under 13. */
export const others: YaasPart = {
  entities: [EnteringBatch, EnteringFile, EnteringInvitation, EnteringLine, EntryHandover],
  controllers: [OthersController, ChildController, TeachersController, HandoversController],
  providers: [
    BatchCheck,
    BatchFiles,
    BatchesQueries,
    BatchesService,
    ChildrenService,
    ColumnLabels,
    EnteringPlacesQueries,
    EnteringRightsQueries,
    EnteringWork,
    HandoversService,
    HeldEntriesQueries,
    KnownPiecesQueries,
    LineEntering,
    OthersQueries,
    SheetTemplate,
    SheetRetention,
    TeacherLimits,
    TeachersService,
  ],
};
