import type { ExchangePart } from '../exchange-part.js';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';
import { ExchangeSponsorOfficer } from './exchange-sponsor-officer.entity.js';
import { SponsorsService } from './sponsors.service.js';

/** Who answers to the Department of State. */
export const sponsors: ExchangePart = {
  entities: [ExchangeSponsor, ExchangeSponsorOfficer],
  shared: [SponsorsService],
};
