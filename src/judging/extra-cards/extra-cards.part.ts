import type { JudgingPart } from '../judging-part.js';
import { ExtraCardsController } from './extra-cards.controller.js';
import { ExtraCardsQueries } from './extra-cards.queries.js';
import { ExtraCardsService } from './extra-cards.service.js';

/** Cards beyond those that every work gets, where they tell most. */
export const extraCards: JudgingPart = {
  controllers: [ExtraCardsController],
  providers: [ExtraCardsQueries, ExtraCardsService],
};
