import type { YlsPart } from '../yls-part.js';
import { FeedbackRetention } from './feedback-retention.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackQueries } from './feedback.queries.js';
import { FeedbackService } from './feedback.service.js';
import { YlsFeedbackStamp } from './yls-feedback-stamp.entity.js';
import { YlsFeedback } from './yls-feedback.entity.js';

/** What delegates thought of a summit. */
export const feedback: YlsPart = {
  entities: [YlsFeedback, YlsFeedbackStamp],
  controllers: [FeedbackController],
  shared: [FeedbackService],
  providers: [FeedbackQueries, FeedbackRetention],
};
