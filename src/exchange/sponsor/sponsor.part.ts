import type { ExchangePart } from '../exchange-part.js';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';
import { ExchangeSponsorNotice } from './exchange-sponsor-notice.entity.js';
import { ExchangeSponsorOfficer } from './exchange-sponsor-officer.entity.js';
import { SponsorStart } from './sponsor.start.js';
import { SponsorNoticesController } from './sponsor-notices.controller.js';
import { SponsorNoticesQueries } from './sponsor-notices.queries.js';
import { SponsorNotices } from './sponsor-notices.service.js';
import { SponsorsController } from './sponsors.controller.js';
import { SponsorsQueries } from './sponsors.queries.js';
import { SponsorsService } from './sponsors.service.js';

/** Who answers to the Department of State. */
export const sponsors: ExchangePart = {
  entities: [ExchangeSponsor, ExchangeSponsorOfficer, ExchangeSponsorNotice],
  controllers: [SponsorsController, SponsorNoticesController],
  shared: [SponsorsService],
  providers: [SponsorsQueries, SponsorNotices, SponsorNoticesQueries, SponsorStart],
};
