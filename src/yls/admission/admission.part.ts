import type { YlsPart } from '../yls-part.js';
import { AdmissionMails } from './admission-mails.js';
import { AdmissionStart } from './admission.start.js';
import { DecisionsService } from './decisions.service.js';
import { OffersService } from './offers.service.js';
import { PartiesService } from './parties.service.js';
import { ScholarshipsService } from './scholarships.service.js';
import { WaitlistController } from './waitlist.controller.js';
import { WaitlistQueries } from './waitlist.queries.js';
import { WaitlistService } from './waitlist.service.js';
import { YlsFund } from './yls-fund.entity.js';
import { YlsGrant } from './yls-grant.entity.js';
import { YlsParty } from './yls-party.entity.js';

/** Who is let in: decisions, their release, offers, the waitlist, scholarships. */
export const admission: YlsPart = {
  entities: [YlsFund, YlsGrant, YlsParty],
  controllers: [WaitlistController],
  shared: [DecisionsService, OffersService, PartiesService, ScholarshipsService, WaitlistService],
  providers: [AdmissionMails, AdmissionStart, WaitlistQueries],
};
