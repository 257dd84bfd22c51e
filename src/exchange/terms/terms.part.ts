import type { ExchangePart } from '../exchange-part.js';
import { ExchangeTerm } from './exchange-term.entity.js';
import { TermsService } from './terms.service.js';

/** The times for which students come. */
export const terms: ExchangePart = { entities: [ExchangeTerm], shared: [TermsService] };
