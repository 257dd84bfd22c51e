import type { JudgingPart } from '../judging-part.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentLock } from './assignment-lock.entity.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { Draw } from './draw.entity.js';
import { DrawsService } from './draws.service.js';
import { LocksService } from './locks.service.js';
import { PlanQueries } from './plan.queries.js';
import { TopUpService } from './top-up.service.js';

/** The draw: which judge looks at which works. */
export const assignment: JudgingPart = {
  entities: [Assignment, AssignmentLock, Draw],
  controllers: [AssignmentsController],
  shared: [AssignmentsService],
  providers: [DrawsService, LocksService, TopUpService, PlanQueries],
};
