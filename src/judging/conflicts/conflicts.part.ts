import type { JudgingPart } from '../judging-part.js';
import { ConflictCheck } from './conflict-check.entity.js';
import { ConflictClearance } from './conflict-clearance.entity.js';
import { ConflictOfInterest } from './conflict-of-interest.entity.js';
import { ConflictsService } from './conflicts.service.js';
import { OfficialsQueries } from './officials.queries.js';
import { PersonFactsQueries } from './person-facts.queries.js';
import { RechecksService } from './rechecks.service.js';

/** Who may not look at, score, clear or decide what, and why. */
export const conflicts: JudgingPart = {
  entities: [ConflictOfInterest, ConflictClearance, ConflictCheck],
  shared: [RechecksService],
  providers: [ConflictsService, OfficialsQueries, PersonFactsQueries],
};
