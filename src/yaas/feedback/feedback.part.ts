import type { YaasPart } from '../yaas-part.js';
import { EntryFeedback } from './entry-feedback.entity.js';
import { FeedbackToEntrants } from './feedback-to-entrants.js';

/** What judges tell the young artists. */
export const feedback: YaasPart = {
  entities: [EntryFeedback],
  providers: [FeedbackToEntrants],
};
