import type { YlsPart } from '../yls-part.js';
import { AccompanyingController } from './accompanying.controller.js';
import { AccompanyingQueries } from './accompanying.queries.js';
import { ChaperoneInvitationsController } from './chaperone-invitations.controller.js';
import { ChaperoneRetention } from './chaperone-retention.js';
import { ChaperonesController } from './chaperones.controller.js';
import { Chaperones } from './chaperones.service.js';
import { DelegationListQueries } from './delegation-list.queries.js';
import { DelegationMails } from './delegation-mails.js';
import { DelegationPages } from './delegation-pages.js';
import { DelegationQueries } from './delegation.queries.js';
import { DelegationsController } from './delegations.controller.js';
import { DelegationsOnFile } from './delegations-on-file.queries.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsService } from './delegations.service.js';
import { DelegationsStart } from './delegations.start.js';
import { FamiliesController } from './families.controller.js';
import { FamilyInvitations } from './family-invitations.service.js';
import { HeldDelegations } from './held-delegations.service.js';
import { InvitationsController } from './invitations.controller.js';
import { MemberRegistrationsController } from './member-registrations.controller.js';
import { MemberRegistrationsQueries } from './member-registrations.queries.js';
import { SeatRetention } from './seat-retention.js';
import { Supervision } from './supervision.facts.js';
import { SupervisionWatch } from './supervision-watch.js';
import { YlsChaperone } from './yls-chaperone.entity.js';
import { YlsDelegation } from './yls-delegation.entity.js';
import { YlsSeat } from './yls-seat.entity.js';

/** Whom members bring together, and the adults with them. */
export const delegations: YlsPart = {
  entities: [YlsDelegation, YlsSeat, YlsChaperone],
  controllers: [
    DelegationsController,
    FamiliesController,
    ChaperonesController,
    MemberRegistrationsController,
    InvitationsController,
    ChaperoneInvitationsController,
    AccompanyingController,
  ],
  shared: [Chaperones, DelegationsQueries, DelegationsService, FamilyInvitations, Supervision, SupervisionWatch],
  providers: [
    AccompanyingQueries,
    ChaperoneRetention,
    DelegationListQueries,
    DelegationMails,
    DelegationPages,
    DelegationQueries,
    DelegationsOnFile,
    DelegationsStart,
    HeldDelegations,
    MemberRegistrationsQueries,
    SeatRetention,
  ],
};
