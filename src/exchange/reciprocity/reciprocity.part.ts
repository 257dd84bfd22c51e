import type { ExchangePart } from '../exchange-part.js';
import { StudentsOfPartnerships } from './students-of-partnerships.js';

/** What came of partnerships, for the registry. */
export const reciprocity: ExchangePart = { providers: [StudentsOfPartnerships] };
