import type { ExchangePart } from '../exchange-part.js';
import { DepartureService } from './departure.service.js';
import { EndsService } from './ends.service.js';
import { NominationService } from './nomination.service.js';
import { ReceivingMembers } from './receiving-members.js';
import { SelectionService } from './selection.service.js';

/** The sending community nominates, the receiving member accepts, the sponsor selects; and what follows. */
export const nomination: ExchangePart = {
  shared: [NominationService, SelectionService, DepartureService, EndsService, ReceivingMembers],
};
