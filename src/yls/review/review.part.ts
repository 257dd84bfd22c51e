import type { YlsPart } from '../yls-part.js';
import { ReviewController } from './review.controller.js';
import { ReviewQueries } from './review.queries.js';
import { ReviewsService } from './reviews.service.js';
import { YlsReview } from './yls-review.entity.js';

/** Where it is decided who comes. */
export const review: YlsPart = {
  entities: [YlsReview],
  controllers: [ReviewController],
  providers: [ReviewQueries, ReviewsService],
};
