import type { ExchangePart } from '../exchange-part.js';
import { ExchangeTerm } from './exchange-term.entity.js';
import { TermsController } from './terms.controller.js';
import { TermsQueries } from './terms.queries.js';
import { TermsService } from './terms.service.js';

/** The times for which students come. */
export const terms: ExchangePart = {
  entities: [ExchangeTerm],
  controllers: [TermsController],
  shared: [TermsService],
  providers: [TermsQueries],
};
