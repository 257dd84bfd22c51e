import type { JudgingPart } from '../judging-part.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { PlanQueries } from './plan.queries.js';
import { TopUpService } from './top-up.service.js';

/** The draw: which judge looks at which works. */
export const assignment: JudgingPart = {
  entities: [Assignment],
  controllers: [AssignmentsController],
  shared: [AssignmentsService],
  providers: [TopUpService, PlanQueries],
};
