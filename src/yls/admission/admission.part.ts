import type { YlsPart } from '../yls-part.js';
import { AdmissionMails } from './admission-mails.js';
import { AdmissionStart } from './admission.start.js';
import { DecisionListQueries } from './decision-list.queries.js';
import { DecisionQueries } from './decision.queries.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsService } from './decisions.service.js';
import { OffersService } from './offers.service.js';
import { PartiesService } from './parties.service.js';
import { ReleaseService } from './release.service.js';
import { WaitlistController } from './waitlist.controller.js';
import { WaitlistQueries } from './waitlist.queries.js';
import { SuggestionsService } from './suggestions.service.js';
import { WaitlistService } from './waitlist.service.js';
import { YlsParty } from './yls-party.entity.js';

/** Who is let in: decisions, their release, offers, the waitlist. */
export const admission: YlsPart = {
  entities: [YlsParty],
  shared: [DecisionsService, OffersService, PartiesService, ReleaseService, WaitlistService],
  controllers: [DecisionsController, WaitlistController],
  providers: [
    AdmissionMails,
    AdmissionStart,
    DecisionListQueries,
    DecisionQueries,
    SuggestionsService,
    WaitlistQueries,
  ],
};
