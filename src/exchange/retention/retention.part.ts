import type { ExchangePart } from '../exchange-part.js';
import { ApplicationRetention } from './application-retention.js';

/** What is taken away three years after the programme. */
export const forgetting: ExchangePart = { providers: [ApplicationRetention] };
