import type { JudgingPart } from '../judging-part.js';
import { DisqualificationsController } from './disqualifications.controller.js';
import { DisqualificationsQueries } from './disqualifications.queries.js';
import { DisqualificationsService } from './disqualifications.service.js';

/** Works that leave a round by the programme's rule for ruling out. */
export const disqualifications: JudgingPart = {
  controllers: [DisqualificationsController],
  providers: [DisqualificationsQueries, DisqualificationsService],
};
