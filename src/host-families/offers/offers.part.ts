import type { HostFamiliesPart } from '../host-families-part.js';
import { HostBedOffer } from './host-bed-offer.entity.js';
import { HostOffersQueries } from './host-offers.queries.js';
import { HostOffersService } from './host-offers.service.js';
import { HostWelcome } from './host-welcome.entity.js';
import { OffersController } from './offers.controller.js';
import { OffersOfFileQueries } from './offers-of-file.queries.js';

/** What families offer: beds, days, and whom they can host. */
export const offers: HostFamiliesPart = {
  entities: [HostBedOffer, HostWelcome],
  controllers: [OffersController],
  shared: [HostOffersQueries, HostOffersService],
  providers: [OffersOfFileQueries],
};
