import type { ExchangePart } from '../exchange-part.js';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';
import { ExchangeSponsorOfficer } from './exchange-sponsor-officer.entity.js';
import { SponsorsController } from './sponsors.controller.js';
import { SponsorsQueries } from './sponsors.queries.js';
import { SponsorsService } from './sponsors.service.js';

/** Who answers to the Department of State. */
export const sponsors: ExchangePart = {
  entities: [ExchangeSponsor, ExchangeSponsorOfficer],
  controllers: [SponsorsController],
  shared: [SponsorsService],
  providers: [SponsorsQueries],
};
