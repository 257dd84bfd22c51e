import type { JudgingPart } from '../judging-part.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackDelivery } from './feedback-delivery.js';
import { FeedbackQueries } from './feedback.queries.js';
import { FeedbackReview } from './feedback-review.entity.js';
import { FeedbackService } from './feedback.service.js';

/** What judges tell entrants, and who reads it first. */
export const feedback: JudgingPart = {
  entities: [FeedbackReview],
  controllers: [FeedbackController],
  shared: [FeedbackService],
  providers: [FeedbackQueries, FeedbackDelivery],
};
