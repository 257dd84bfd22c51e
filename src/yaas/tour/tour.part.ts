import type { YaasPart } from '../yaas-part.js';
import { ConditionNote } from './condition-note.entity.js';
import { ConditionPhotograph } from './condition-photograph.entity.js';
import { LegsController } from './legs.controller.js';
import { TourController } from './tour.controller.js';
import { TourLeg } from './tour-leg.entity.js';
import { TourLoan } from './tour-loan.entity.js';
import { TourQueries } from './tour.queries.js';
import { TourRecalls } from './tour-recalls.js';
import { TourService } from './tour.service.js';

/** Tour legs of the exhibit. */
export const tour: YaasPart = {
  entities: [ConditionNote, ConditionPhotograph, TourLeg, TourLoan],
  controllers: [LegsController, TourController],
  providers: [TourQueries, TourRecalls, TourService],
};
