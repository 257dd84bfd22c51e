import type { JudgingPart } from '../judging-part.js';
import { ClearancesService } from './clearances.service.js';
import { ConflictCheck } from './conflict-check.entity.js';
import { ConflictClearance } from './conflict-clearance.entity.js';
import { ConflictClock } from './conflict-clock.js';
import { ConflictOfInterest } from './conflict-of-interest.entity.js';
import { ConflictsController } from './conflicts.controller.js';
import { ConflictsService } from './conflicts.service.js';
import { FreeHands } from './free-hands.js';
import { InvitationCheckQueries } from './invitation-check.queries.js';
import { OfficialsQueries } from './officials.queries.js';
import { OfficialsService } from './officials.service.js';
import { PersonFactsQueries } from './person-facts.queries.js';
import { RechecksService } from './rechecks.service.js';
import { RoundConflictsQueries } from './round-conflicts.queries.js';

/** Who may not look at, score, clear or decide what, and why. */
export const conflicts: JudgingPart = {
  entities: [ConflictOfInterest, ConflictClearance, ConflictCheck],
  controllers: [ConflictsController],
  shared: [ClearancesService, FreeHands, RechecksService, RoundConflictsQueries],
  providers: [
    ConflictClock,
    ConflictsService,
    InvitationCheckQueries,
    OfficialsQueries,
    OfficialsService,
    PersonFactsQueries,
  ],
};
